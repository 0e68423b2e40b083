"""The fields of a question on the page, and its answer as lines: one to the other and back.

A field is called after its question (`caseload`), or question and item (`standing-on_benefit`); what belongs to it
has two dashes: `caseload--unknown`, `dedicated_share--basis`.
"""

import re
from collections.abc import Iterator

from django.utils.datastructures import MultiValueDict

from inbeeld.survey.answers import Line, Problem, problems
from inbeeld.survey.answers.answer import CHOSEN, Basis
from inbeeld.survey.questionnaire import DONT_KNOW, Question

Told = MultiValueDict[str, str]
"""What stands in the fields: as typed, or as saved."""

WITH_OPTIONS, SHARES, NUMBERS = ("one_of", "several_of"), ("share", "shares"), ("number", "share", "shares")
BASES: dict[str, Basis] = {"counted": "counted", "estimated": "estimated"}
THOUSANDS = r"[1-9]\d{0,2}([.,]\d{3})+"


def field(question: Question, item: str = "") -> str:
    return f"{question.id}-{item}" if item else question.id


def items_of(question: Question) -> tuple[str, ...]:
    """Of which a value is typed each; a question without items has one that is called ""."""
    return question.names if question.kind == "shares" else ("",)


def lines_of(question: Question, told: Told) -> list[Line]:
    """Twice the same item where somebody both answered and did not know; `wrong_with` says so."""
    if question.kind == "several_of":
        ticked = [one for one in told.getlist(question.id) if one]
        return [Line(one) if one == DONT_KNOW else Line(CHOSEN, one) for one in ticked]
    if question.kind == "one_of":
        chosen = told.get(question.id, "")
        return [Line(chosen)] if chosen else []
    lines = [line for item in items_of(question) for line in _typed(question, item, told)]
    if question.kind == "shares" and told.get(f"{question.id}--unknown"):
        lines.append(Line(DONT_KNOW))
    return lines


def told_of(question: Question, lines: frozenset[Line], comma: bool) -> Told:
    told: Told = MultiValueDict()
    for line in lines:
        if question.kind in WITH_OPTIONS:
            told.appendlist(question.id, line.item or line.value)
        elif not line.known:
            told[f"{field(question, line.item)}--unknown"] = "yes"
        else:
            told[field(question, line.item)] = written(question, line.value, comma)
            told[f"{field(question, line.item)}--basis"] = line.basis
    return told


def written(question: Question, value: str, comma: bool) -> str:
    """A number as its reader writes it."""
    return value.replace(".", ",") if comma and question.kind in NUMBERS else value


def wrong_with(question: Question, lines: list[Line]) -> dict[str, list[Problem]]:
    """By item; what is wrong with the answer as a whole stands under ""."""
    if question.kind != "shares" or any(not line.item for line in lines):
        found = problems(question, lines)
        return {"": found} if found else {}
    by_item = {item: [line for line in lines if line.item == item] for item in question.names}
    wrong = {
        item: [Problem("both")] if len(own) > 1 else problems(question, own) for item, own in by_item.items() if own
    }
    wrong = {item: found for item, found in wrong.items() if found}
    whole = [] if wrong else problems(question, lines)
    return {"": whole} if whole else wrong


def _typed(question: Question, item: str, told: Told) -> Iterator[Line]:
    name = field(question, item)
    if value := text_of(told, name):
        basis = BASES.get(told.get(f"{name}--basis", ""), "") if question.kind in SHARES else ""
        yield Line(number_of(question, value) if question.kind in NUMBERS else value, item, basis)
    if told.get(f"{name}--unknown"):
        yield Line(DONT_KNOW, item)


def text_of(told: Told, name: str) -> str:
    """As typed, with line ends as everywhere, and without NUL, which PostgreSQL cannot store."""
    return told.get(name, "").replace("\r\n", "\n").replace("\0", "").strip()


def number_of(question: Question, typed: str) -> str:
    """With a point, as answers have it: 62,5 % becomes 62.5, and 1.200 people become 1200. Where three decimals can
    be meant, 1,125 is no thousand."""
    bare = re.sub(r"\s", "", typed).removesuffix("%")
    if question.decimals < 3 and re.fullmatch(THOUSANDS, bare):
        return re.sub("[.,]", "", bare)
    return bare.replace(",", ".")
