"""Whether an answer fits its question."""

from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import date
from re import fullmatch

from inbeeld.survey.answers.answer import CHOSEN, Line
from inbeeld.survey.answers.problem import Problem
from inbeeld.survey.questionnaire.question import LONGEST_TEXT, Kind, Question

NUMBER = r"[0-9]{1,12}(\.[0-9]{1,6})?"
SHARE_DECIMALS = 1
SHOWN = 40
"""Of something strange, in characters: a sentence, not a file."""

Lines = Collection[Line]


def problems(question: Question, lines: Lines) -> list[Problem]:
    """Empty for an answer that can be kept. "I don't know" is one; no answer at all, too."""
    if any(not line.known and not line.item for line in lines):
        return [Problem("both")] if len(lines) > 1 else []
    if question.kind != "shares" and not all(line.known for line in lines):
        return [Problem("no_option")]
    known = [line for line in lines if line.known]
    return [*_places(question, lines), *CHECKS[question.kind](question, known), *_bases(question, known)]


def _places(question: Question, lines: Lines) -> Iterator[Problem]:
    items = [line.item for line in lines]
    places = question.names if question.kind in ("several_of", "shares") else ("",)
    if strange := sorted(set(items).difference(places)):
        yield Problem("no_such_line", {"line": strange[0][:SHOWN]})
    elif len(set(items)) < len(items):
        yield Problem("more_than_one")


def _one_of(question: Question, lines: Lines) -> Iterator[Problem]:
    if any(line.value not in question.names for line in lines):
        yield Problem("no_option")


def _several_of(question: Question, lines: Lines) -> Iterator[Problem]:
    chosen = {line.item for line in lines}
    alone = [option for option in question.options if option.alone and option.id in chosen]
    if any(line.value != CHOSEN for line in lines):
        yield Problem("no_option")
    elif alone and len(chosen) > 1:
        yield Problem("alone", {"option_nl": alone[0].nl, "option_en": alone[0].en})


def _number(question: Question, lines: Lines) -> Iterator[Problem]:
    for line in lines:
        yield from _within(line.value, question.maximum or 0, question.decimals)


def _share(_: Question, lines: Lines) -> Iterator[Problem]:
    for line in lines:
        yield from _within(line.value, 100, SHARE_DECIMALS)


def _shares(question: Question, lines: Lines) -> Iterator[Problem]:
    wrong = list(_share(question, lines))
    yield from wrong
    total = 0 if wrong else sum(float(line.value) for line in lines)
    if total > 100 and not question.over_100:
        yield Problem("over_100", {"total": f"{total:g}"})


def _date(_: Question, lines: Lines) -> Iterator[Problem]:
    for line in lines:
        if not _is_day(line.value):
            yield Problem("no_day")


def _text(_: Question, lines: Lines) -> Iterator[Problem]:
    for line in lines:
        if len(line.value) > LONGEST_TEXT:
            yield Problem("too_long", {"length": str(len(line.value)), "most": str(LONGEST_TEXT)})


CHECKS: Mapping[Kind, Callable[[Question, Lines], Iterator[Problem]]] = {
    "one_of": _one_of,
    "several_of": _several_of,
    "number": _number,
    "share": _share,
    "shares": _shares,
    "date": _date,
    "text": _text,
}


def _within(written: str, most: float, decimals: int) -> Iterator[Problem]:
    if not fullmatch(NUMBER, written):
        yield Problem("no_number")
    elif float(written) > most:
        yield Problem("out_of_bounds", {"most": f"{most:g}"})
    elif round(float(written), decimals) != float(written):
        yield Problem("too_precise", {"decimals": str(decimals)}) if decimals else Problem("not_whole")


def _is_day(written: str) -> bool:
    try:
        return date.fromisoformat(written).isoformat() == written
    except ValueError:
        return False


def _bases(question: Question, lines: Lines) -> Iterator[Problem]:
    is_share = question.kind in ("share", "shares")
    if is_share and any(line.basis not in ("counted", "estimated") for line in lines):
        yield Problem("no_basis")
    elif not is_share and any(line.basis for line in lines):
        yield Problem("strange_basis")
