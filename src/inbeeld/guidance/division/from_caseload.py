"""What the rule that comes along asks of people, worked out from a caseload; and the places of its offers.

Only what is recorded counts, and each fact in one way for everybody. Nothing here looks at where somebody comes from
or at what is expected of them.
"""

from collections.abc import Collection, Iterable, Mapping
from datetime import date, timedelta
from typing import Any

import polars as pl

from inbeeld.facts.caseload import Caseload
from inbeeld.facts.errors import RequestError
from inbeeld.facts.municipalities import successor_on
from inbeeld.guidance.division.classes import PLACE, RANK
from inbeeld.guidance.division.program import CAPACITY
from inbeeld.guidance.division.standing import PERSON
from inbeeld.guidance.division.tables import Tables
from inbeeld.guidance.signals.from_caseload import lives
from inbeeld.guidance.signals.life import Life, Offer
from inbeeld.guidance.signals.steps import last_steps
from inbeeld.timeline.reference import Row, present

OPEN = ("eligible", "offered", "waiting")
"""The steps after which somebody waits for a place."""
PROMISE = timedelta(days=90)
"""So long an offer that was made, and not answered yet, is a promise."""
CIVIC_INTEGRATION = date(2022, 1, 1)
YEARS = 3
"""From the plan on, to integrate (Wet inburgering 2021, article 11), for who settled since that law."""
WORK = ("paid_work", "education")
TAKES_PART = ("trial_placement", "work_experience", "volunteer_work_towards_job", "volunteer_work_to_take_part",
              "language_course", "job_search_support")  # fmt: skip
NEEDS = ("none", "some", "high")
FACTS = {
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

    `offers`: those that are divided; None for all. Null where the tables do not tell.
    """
    rows = [_facts(life, day, offers) for life in lives(caseload, day) if present(life.person, day)]
    return _in_thirds(pl.DataFrame(rows, schema=FACTS))


def tables_of(caseload: Caseload, day: date, kind: str | None = None, offers: Collection[str] = ()) -> Tables:
    """The offers of a kind, or these, that have places free on the day; and who can have them: whoever waits for one,
    and everybody where nobody waits. Raises RequestError where there are none."""
    if lacking := caseload.missing(("offers", "decisions")):
        raise RequestError(f"Without the table {' and the table '.join(lacking)} no places can be divided.")
    known = tuple(life for life in lives(caseload, day) if present(life.person, day))
    here = {name: offer for life in known[:1] for name, offer in life.offers.items()}
    divided = {name: offer for name, offer in here.items() if _asked(offer, kind, offers) and not offer.ended(day)}
    free = {name: offer.free for name, offer in divided.items() if offer.free}
    if not free:
        raise RequestError("No offer that you asked for has a place free on that day.")
    people = _in_thirds(pl.DataFrame([_facts(life, day, free) for life in known], schema=FACTS))
    places = pl.DataFrame({PLACE: list(free), CAPACITY: list(free.values())})
    titled = places.with_columns(title=pl.Series([divided[name].title for name in free], dtype=pl.String))
    return Tables(people, titled.sort(PLACE), _options(known, day, free))


def _asked(offer: Offer, kind: str | None, offers: Collection[str]) -> bool:
    return (kind is None or offer.kind == kind) and (not offers or offer.offer_id in offers)


def _options(known: Iterable[Life], day: date, free: Mapping[str, int]) -> pl.DataFrame:
    steps = [(life.person[PERSON], last_steps(life.decisions, day)) for life in known]
    awaited = {name for _, last in steps for name in free if name in last and last[name]["step"] in OPEN}
    rows = [
        (person, name, None)
        for person, last in steps
        for name in free
        if (last[name]["step"] in OPEN if name in last else name not in awaited)
    ]
    return pl.DataFrame(rows, schema={PERSON: pl.String, PLACE: pl.String, RANK: pl.Int64}, orient="row")


def _facts(life: Life, day: date, offers: Collection[str] | None) -> dict[str, Any]:
    open_ = _open_steps(life, day, offers)
    promised = any(step["step"] == "offered" and day - step["date"] < PROMISE for step in open_)
    since = {row["offer_id"] for row in open_}
    waiting = [row["date"] for row in life.decisions if row["offer_id"] in since and row["date"] <= day]
    person = life.person
    return {
        PERSON: person[PERSON],
        "promised": "yes" if promised else "no",
        "days_to_legal_term": _days_to_term(life, day),
        "months_waiting": _months(min(waiting), day) if waiting else None,
        "need": NEEDS[_need(life, day)] if "spells" in life.delivered else None,
        "sex": person["sex"],
        "arrival_route": person["arrival_route"],
        "municipality": successor_on(person["municipality"], day),
        "months_without": _months(_last_took_part(life, day), day),
    }


def _open_steps(life: Life, day: date, offers: Collection[str] | None) -> list[Row]:
    last = last_steps(life.decisions, day).items()
    return [step for name, step in last if step["step"] in OPEN and (offers is None or name in offers)]


def _days_to_term(life: Life, day: date) -> int | None:
    """Null before there is a plan, and after the term."""
    planned = [*(row["set_on"] for row in life.goals), *(row["agreed_on"] for row in life.plan_steps)]
    if life.settled < CIVIC_INTEGRATION or not planned:
        return None
    left = (min(planned) + timedelta(days=round(YEARS * 365.25)) - day).days
    return left if left >= 0 else None


def _need(life: Life, day: date) -> int:
    """High for who takes part in nothing, some for who takes part in something, none for who works or learns."""
    kinds = {row["kind"] for row in life.spells_on(day)}
    return 0 if kinds & set(WORK) else 1 if kinds & set(TAKES_PART) else 2


def _last_took_part(life: Life, day: date) -> date:
    ended = (row["end"] or day for row in life.spells if row["kind"] in (*WORK, *TAKES_PART) and row["start"] <= day)
    return min(max(ended, default=life.settled), day)


def _months(since: date, day: date) -> int:
    """Whole ones."""
    return (day.year - since.year) * 12 + day.month - since.month - (day.day < since.day)


def _in_thirds(facts: pl.DataFrame) -> pl.DataFrame:
    """With need_third, by need and then by how long somebody has been without work, education or another activity;
    people who are equal in both are in the same third."""
    need = pl.col("need").replace_strict(dict(zip(NEEDS, range(3), strict=True)), default=None, return_dtype=pl.Int64)
    place = (need * 10_000 + pl.col("months_without")).rank("min") / pl.len()
    third = (
        pl.when(place > 2 / 3)
        .then(pl.lit("hardest"))
        .when(place > 1 / 3)
        .then(pl.lit("middle"))
        .when(place.is_not_null())
        .then(pl.lit("least"))
    )
    return facts.with_columns(need_third=third).drop("months_without")
