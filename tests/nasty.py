"""Nasty caseloads for Hypothesis: same-day starts and ends, overlaps, re-entries, corrections, leap days, missing
tables, and people who left on the day they came. All dates crowd around the borders of the windows.

Hypothesis chooses the seed and the sizes, and so shrinks to few people and few facts; the rows themselves come from
the seed, because rows drawn one field at a time are mostly too sparse to meet the rarer rules.
"""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from random import Random
from typing import Any

import polars as pl
from hypothesis import strategies as st

from inbeeld.facts.caseload import Caseload, completed
from inbeeld.facts.code_lists import code_list

DAYS = (date(2018, 1, 1), date(2016, 2, 29), date(2017, 3, 1))
"""The days to count on: an ordinary one, a leap day, and the day after the end of February."""

BORDERS = (0, 1, 2, 27, 28, 29, 30, 31, 32, 363, 364, 365, 366, 395, 396, 397, 398, 728, 729, 730, 731, 732, 762)
LENGTHS = (None, None, 0, 1, 30, 31, 32, 33, 60, 334, 365, 366, 700)
OPTIONAL = ("spells", "contacts", "assignments", "decisions", "profiles", "offers", "goals", "plan_steps")

Row = dict[str, Any]


class Maker:
    """Makes the rows of one caseload around one day."""

    def __init__(self, seed: int, on: date, people: int, prefix: str) -> None:
        self.random, self.on = Random(seed), on
        self.people = [f"{prefix}{number}" for number in range(people)]
        self.prefix = prefix

    def day(self) -> date:
        back = self.random.choice(BORDERS) if self.random.random() < 0.7 else self.random.randint(-40, 1200)
        return self.on - timedelta(back)

    def code(self, name: str, often: tuple[str, ...] = ()) -> str:
        return self.random.choice(often if often and self.random.random() < 0.6 else code_list(name).codes)

    def maybe(self, value: Any) -> Any:
        return value if self.random.random() < 0.7 else None

    def id(self) -> str:
        """From so few ids that many rows are corrections of others, sometimes about somebody else."""
        return f"{self.prefix}{self.random.randint(1, 30)}"

    def moment(self) -> datetime:
        return datetime.combine(self.day(), datetime.min.time()) + timedelta(hours=self.random.randint(0, 23))

    def period(self) -> Row:
        start, length = self.day(), self.random.choice(LENGTHS)
        return {"start": start, "end": None if length is None else start + timedelta(length)}

    def born(self) -> date:
        years = self.random.choice((17, 18, 18, 30, 40, 64, 64, 65))
        near = date(self.on.year - years, 3, 1) + timedelta(self.random.randint(-70, 310))
        return self.random.choice((near, date(1980, 2, 29), date(1998, 2, 28)))

    def person(self, who: str) -> Row:
        settled = self.day()
        left = self.random.choice([None] * 8 + [settled, self.on, self.on + timedelta(1)])
        return {
            "person_id": who,
            "municipality": self.random.choice(["GM0018", "GM1952", "GM0014"]),
            "sex": self.code("sex"),
            "birth_date": self.born(),
            "arrival_route": self.code("arrival_route"),
            "permit_date": self.on - timedelta(800),
            "settled_date": settled,
            "left_date": left if left is None or left >= settled else None,
            "household_id": self.random.choice([None, "H0", "H1"]),
        }

    def about(self) -> Row:
        return {"person_id": self.random.choice(self.people)}

    def spell(self) -> Row:
        kind = self.code("kind", often=("paid_work", "benefit"))
        told = {
            "contract": self.maybe(self.code("contract")),
            "found_through": self.maybe(self.code("found_through")),
        }
        return {**self.about(), "spell_id": self.id(), "kind": kind, **told, **self.period(), **self.recorded()}

    def contact(self) -> Row:
        return {**self.about(), "contact_id": self.id(), "date": self.day(), **self.recorded()}

    def assignment(self) -> Row:
        dedicated = self.random.choice([True, True, False, None])
        return {**self.about(), "case_manager_id": self.id(), "dedicated": dedicated, **self.period()}

    def decision(self) -> Row:
        offer = self.random.choice(["O0", "O1", "O2"])
        told = {"step": self.code("step"), "reason": self.maybe(self.random.choice(["health", "distance"]))}
        return {
            **self.about(),
            "decision_id": self.id(),
            "offer_id": offer,
            "date": self.day(),
            **told,
            **self.recorded(),
        }

    def profile(self) -> Row:
        known = {
            "language_level": self.maybe("A1"),
            "work_experience_years": self.maybe(3.0),
            "wishes": self.maybe(self.random.choice(["a place of kind A", "TITLE", "?"])),
        }
        return {**self.about(), "recorded_at": self.moment(), **known}

    def goal(self) -> Row:
        return {**self.about(), "goal_id": self.id(), "goal": "work", "set_on": self.day(), **self.recorded()}

    def plan_step(self) -> Row:
        period = self.period()
        agreed = {"step_id": self.id(), "agreed_on": period["start"], "done_on": period["end"]}
        told = {"due": self.maybe(self.day()), "whose_turn": self.maybe(self.code("whose_turn"))}
        return {**self.about(), **agreed, **told, "what": "visit {a} school.", **self.recorded()}

    def recorded(self) -> Row:
        return {"recorded_at": self.maybe(self.moment()), "withdrawn": self.random.choice([None] * 8 + [True, False])}


@st.composite
def caseloads(draw: st.DrawFn, on: date, prefix: str = "P") -> Caseload:
    maker = Maker(draw(st.integers(0, 1 << 32)), on, draw(st.integers(1, 8)), prefix)
    tables = {
        "persons": [maker.person(who) for who in maker.people],
        "spells": _made(maker.spell, draw, 25, "spell_id", "recorded_at"),
        "contacts": _made(maker.contact, draw, 10, "contact_id", "recorded_at"),
        "assignments": _made(maker.assignment, draw, 10, "person_id", "case_manager_id", "start"),
        "offers": [
            {"offer_id": f"O{n}", "kind": kind, "title": "Title", "capacity": n} for n, kind in enumerate("aab")
        ],
        "decisions": _made(maker.decision, draw, 15, "decision_id", "recorded_at"),
        "profiles": _made(maker.profile, draw, 6, "person_id", "recorded_at"),
        "goals": _made(maker.goal, draw, 4, "goal_id", "recorded_at"),
        "plan_steps": _made(maker.plan_step, draw, 6, "step_id", "recorded_at"),
    }
    absent = draw(st.one_of(st.just(set()), st.sets(st.sampled_from(OPTIONAL), max_size=2)))
    return Caseload({name: frame_of(name, rows) for name, rows in tables.items() if name not in absent})


def _made(make: Callable[[], Row], draw: st.DrawFn, most: int, *identity: str) -> list[Row]:
    rows = [make() for _ in range(draw(st.integers(0, most)))]
    return list({tuple(row[key] for key in identity): row for row in rows}.values())


def frame_of(table: str, rows: list[Row]) -> pl.DataFrame:
    return completed(table, pl.DataFrame(rows, infer_schema_length=None, strict=False))
