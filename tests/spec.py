"""Specs: small text tables that say what a rule must answer. They are tests and documentation at once.

A spec file is Markdown. Its first line names the figure, or a rule of no figure, a line "On 2018-01-01" gives the
day, and each row of its tables is a person with a few facts, the answer, and why. Semicolons separate the facts:

    settled 2017-05-01; left 2017-12-31; born 1953-01-01          (otherwise settled 2014-01-01, born 1985-05-05)
    paid_work 2017-03-01..2017-09-01 temporary network            (a spell; an open end is "2017-03-01..")
    contact 2017-06-01
    guided 2016-01-01.. dedicated                                 (an assignment)
    offered 2017-06-01 C1 health                                  (a decision on offer C1, with a reason)
    knows wishes 2017-06-01                                       (a profile field)
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from inbeeld.facts.caseload import Caseload
from inbeeld.facts.code_lists import code_list
from inbeeld.figures.definition import definition
from inbeeld.timeline.rules import Moved, Rule, StateInView
from tests.nasty import frame_of

SPECS = Path(__file__).parent / "specs"
TABLES = ("spells", "contacts", "assignments", "decisions", "profiles")
OFFERS = [("C1", "course"), ("C2", "course"), ("T1", "trial")]

OF_NO_FIGURE: Mapping[str, Rule] = {"state_in_view": StateInView(days=365), "moved": Moved(days=365, months=3)}

Row = dict[str, Any]


@dataclass(frozen=True)
class Example:
    """One person of a spec; `answer` is "-" for somebody of whom the rule does not speak."""

    figure: str
    on: date
    who: str
    facts: str
    answer: str

    @property
    def rule(self) -> Rule:
        return OF_NO_FIGURE.get(self.figure) or definition(self.figure).the_rule

    @property
    def caseload(self) -> Caseload:
        return caseload_of(self.who, self.facts)


def examples() -> list[Example]:
    return [example for path in sorted(SPECS.glob("*.md")) for example in read(path)]


def read(path: Path) -> list[Example]:
    subject, on, people = table_in(path)
    return [Example(subject, on, *list(row.values())[:3]) for row in people]


def table_in(path: Path) -> tuple[str, date, list[dict[str, str]]]:
    """What a spec is about, the day, and its rows by the names of the columns."""
    lines = path.read_text("utf-8").splitlines()
    on = next(date.fromisoformat(line.removeprefix("On ").rstrip(".")) for line in lines if line.startswith("On 2"))
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("|")]
    heading = next(row for row in cells if row[0] == "person")
    people = [row for row in cells if row[0] not in ("person", "---")]
    return lines[0].removeprefix("# "), on, [dict(zip(heading, row, strict=True)) for row in people]


def caseload_of(who: str, facts: str) -> Caseload:
    """One person, with the facts that are told in the notation above."""
    rows: dict[str, list[Row]] = {table: [] for table in TABLES}
    person = person_row(who)
    for number, fact in enumerate(filter(None, map(str.strip, facts.split(";")))):
        add_fact(fact, str(number), person, rows)
    for table in TABLES:
        rows[table] = [{"person_id": who, **row} for row in rows[table]]
    offers = [{"offer_id": offer, "kind": kind, "title": offer} for offer, kind in OFFERS]
    tables = {"persons": [person], "offers": offers, **rows}
    return Caseload({name: frame_of(name, listed) for name, listed in tables.items()})


def person_row(who: str) -> Row:
    born, settled = date(1985, 5, 5), date(2014, 1, 1)
    return {"person_id": who, "municipality": "GM0014", "sex": "f", "birth_date": born, "arrival_route": "asylum",
            "permit_date": settled, "settled_date": settled}  # fmt: skip


def add_fact(fact: str, number: str, person: Row, rows: dict[str, list[Row]]) -> None:
    word, when, *more = fact.split()
    if word in ("settled", "left", "born"):
        person["birth_date" if word == "born" else f"{word}_date"] = date.fromisoformat(when)
    elif word == "contact":
        rows["contacts"].append({"contact_id": number, "date": date.fromisoformat(when)})
    elif word == "guided":
        rows["assignments"].append({"case_manager_id": number, **_period(when), "dedicated": "dedicated" in more})
    elif word == "knows":
        rows["profiles"].append({when: _known(when), "recorded_at": datetime.fromisoformat(more[0])})
    elif word in code_list("kind").codes:
        rows["spells"].append({"spell_id": number, "kind": word, **_period(when), **_details(more)})
    else:
        reason = {"reason": more[1]} if len(more) > 1 else {}
        taken = {"decision_id": number, "step": word, "date": date.fromisoformat(when), "offer_id": more[0]}
        rows["decisions"].append({**taken, **reason})


def _period(when: str) -> Row:
    start, end = when.split("..")
    return {"start": date.fromisoformat(start), "end": date.fromisoformat(end) if end else None}


def _details(words: list[str]) -> Row:
    """ "agency" and "unknown" are codes of both lists, and mean the contract here."""
    fields = {code: field for field in ("found_through", "contract") for code in code_list(field).codes}
    return {fields[word]: word for word in words}


def _known(field: str) -> Any:
    return 3.0 if field == "work_experience_years" else "something"
