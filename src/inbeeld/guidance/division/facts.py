"""What the rule that comes along asks of people, worked out from a caseload.

Only what is recorded counts, and each fact in one way for everybody. Nothing here looks at where somebody comes from
or at what is expected of them.
"""

from collections.abc import Collection, Iterable
from datetime import date, timedelta
from typing import Any

import polars as pl

from inbeeld.facts.caseload import Caseload
from inbeeld.facts.municipalities import successor_on
from inbeeld.guidance.division.standing import PERSON
from inbeeld.guidance.signals.from_caseload import lives
from inbeeld.guidance.signals.life import Life
from inbeeld.guidance.signals.steps import last_steps
from inbeeld.timeline.reference import Row, present

OPEN = ("eligible", "offered", "waiting")
"""The steps after which somebody waits for a place."""
PROMISE = timedelta(days=90)
"""So long an offer that was made, and not answered yet, is a promise."""
CIVIC_INTEGRATION = date(2022, 1, 1)
TERM = timedelta(days=3 * 365)
"""From the plan on, to integrate (Wet inburgering 2021, article 11), for who settled since that law."""
WORK = frozenset({"paid_work", "education"})
COURSES = frozenset({"language_course", "job_search_support", "trial_placement", "work_experience"})
TAKES_PART = COURSES | {"volunteer_work_towards_job", "volunteer_work_to_take_part"}
NEED = {"none": 0, "some": 1, "high": 2}
AGES = 10_000
"""More months than anybody lives."""
SCHEMA = {
    PERSON: pl.String,
    "promised": pl.String,
    "days_to_legal_term": pl.Int64,
    "months_waiting": pl.Int64,
    "need": pl.String,
    "sex": pl.String,
    "arrival_route": pl.String,
    "municipality": pl.String,
    "months_without": pl.Int64,
}


def standing_facts(caseload: Caseload, day: date, offers: Collection[str] | None = None) -> pl.DataFrame:
    """person_id; promised, days_to_legal_term, months_waiting and need; and the groups sex, arrival_route,
    municipality and need_third. Of everybody of 18 up to 65 years old who lives here on the day.

    `offers`: those that are divided; None for all. Null where the caseload does not tell.
    """
    return facts_of(here(caseload, day), day, offers)


def here(caseload: Caseload, day: date) -> tuple[Life, ...]:
    return tuple(life for life in lives(caseload, day) if present(life.person, day))


def facts_of(known: Iterable[Life], day: date, offers: Collection[str] | None) -> pl.DataFrame:
    return _in_thirds(pl.DataFrame([_facts(life, day, offers) for life in known], schema=SCHEMA))


def _facts(life: Life, day: date, offers: Collection[str] | None) -> dict[str, Any]:
    open_ = _open_steps(life, day, offers)
    person = life.person
    return {
        PERSON: person[PERSON],
        "promised": "yes" if any(_promised(step, day) for step in open_) else "no",
        "days_to_legal_term": _days_to_term(life, day),
        "months_waiting": _months_waiting(life, day, {step["offer_id"] for step in open_}),
        "need": _need(life, day),
        "sex": person["sex"],
        "arrival_route": person["arrival_route"],
        "municipality": successor_on(person["municipality"], day),
        "months_without": _months(_last_took_part(life, day), day),
    }


def _open_steps(life: Life, day: date, offers: Collection[str] | None) -> list[Row]:
    last = last_steps(life.decisions, day).items()
    return [step for name, step in last if step["step"] in OPEN and (offers is None or name in offers)]


def _promised(step: Row, day: date) -> bool:
    made: date = step["date"]
    return step["step"] == "offered" and day - made < PROMISE


def _days_to_term(life: Life, day: date) -> int | None:
    """None before there is a plan, and after the term."""
    planned = [*(row["set_on"] for row in life.goals), *(row["agreed_on"] for row in life.plan_steps)]
    if life.settled < CIVIC_INTEGRATION or not planned:
        return None
    left = (min(planned) + TERM - day).days
    return left if 0 <= left <= TERM.days else None


def _months_waiting(life: Life, day: date, offers: Collection[str]) -> int | None:
    """Since the first step towards one of these, all of which are still open."""
    since = min((row["date"] for row in life.decisions if row["offer_id"] in offers), default=None)
    return None if since is None or since > day else _months(since, day)


def _need(life: Life, day: date) -> str | None:
    """High for who takes part in nothing, some for who takes part in something, none for who works or learns."""
    if "spells" not in life.delivered:
        return None
    kinds = {row["kind"] for row in life.spells_on(day)}
    return "none" if kinds & WORK else "some" if kinds & TAKES_PART else "high"


def _last_took_part(life: Life, day: date) -> date:
    ends = (row["end"] or day for row in life.spells if row["kind"] in WORK | TAKES_PART and row["start"] <= day)
    return min(max(ends, default=life.settled), day)


def _months(since: date, day: date) -> int:
    """Whole ones."""
    return (day.year - since.year) * 12 + day.month - since.month - (day.day < since.day)


def _in_thirds(facts: pl.DataFrame) -> pl.DataFrame:
    """With need_third, by need and then by how long somebody has been without work, education or another activity;
    people who are equal in both are in the same third."""
    need = pl.col("need").replace_strict(NEED, default=None, return_dtype=pl.Int64)
    place = (need * AGES + pl.col("months_without")).rank("min") / pl.len()
    third = (
        pl.when(place > 2 / 3)
        .then(pl.lit("hardest"))
        .when(place > 1 / 3)
        .then(pl.lit("middle"))
        .when(place.is_not_null())
        .then(pl.lit("least"))
    )
    return facts.with_columns(need_third=third).drop("months_without")
