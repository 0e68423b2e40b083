"""The seeker in a life: what the facts of one person say on a day."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from inbeeld.facts.municipalities import successor_on
from inbeeld.guidance.matching.isco import isco_codes
from inbeeld.guidance.matching.seeker import Seeker
from inbeeld.guidance.signals.life import Life
from inbeeld.guidance.signals.steps import TAKEN, last_steps
from inbeeld.timeline.reference import Row

SETTLED = ("not_eligible", "accepted", "declined", "started", "completed", "stopped")
"""The steps after which an offer is not proposed again."""
BUSY = ("paid_work", "education")
NEEDS_CHILDCARE = {
    **dict.fromkeys(("no", "none", "nee", "geen", "yes_available", "geregeld"), False),
    **dict.fromkeys(("yes", "ja", "yes_not_available"), True),
}
"""What the usual codes of a profile say; of another code, or a sentence, nobody knows."""


def seeker_of(life: Life, day: date, municipality: str | None = None) -> Seeker:
    """`municipality` where the details of the person do not hold it."""
    lives_in = municipality or life.person.get("municipality")
    known = _last_known(life.profiles, day)
    spells = life.spells_on(day)
    last = last_steps(life.decisions, day)
    kinds = {row["kind"] for row in spells}
    return Seeker(
        seeker_id=str(life.person["person_id"]),
        municipality=successor_on(lives_in, day) if lives_in else None,
        occupations=tuple(dict.fromkeys(_occupations(known, life.spells, day))),
        language_level=known.get("language_level"),
        education_level=life.person.get("education_level"),
        hours=known.get("hours_available"),
        travel_km=known.get("travel_km"),
        available_from=known.get("available_from"),
        childcare_needed=True if "barrier_childcare" in kinds else _childcare(known),
        has_benefit="benefit" in kinds if "spells" in life.delivered else None,
        wishes=tuple(_wishes(known, life.goals, day)),
        settled=frozenset(offer for offer, row in last.items() if row["step"] in SETTLED),
        occupied=bool(kinds.intersection(BUSY)) or any(row["step"] in TAKEN for row in last.values()),
    )


def _last_known(profiles: Iterable[Row], day: date) -> dict[str, Any]:
    """Each row adds to the rows before it."""
    told = sorted((row for row in profiles if row["recorded_at"].date() <= day), key=lambda row: row["recorded_at"])
    return {name: value for row in told for name, value in row.items() if value is not None}


def _occupations(known: dict[str, Any], spells: Iterable[Row], day: date) -> Iterator[str]:
    """Those of the profile, and those of paid work here up to the day."""
    yield from isco_codes(known.get("occupations"))
    for row in spells:
        if row["kind"] == "paid_work" and row["start"] <= day:
            yield from isco_codes(row.get("occupation"))


def _childcare(known: dict[str, Any]) -> bool | None:
    return NEEDS_CHILDCARE.get(known.get("childcare_needed", "").strip().lower())


def _wishes(known: dict[str, Any], goals: Iterable[Row], day: date) -> Iterator[str]:
    if "wishes" in known:
        yield known["wishes"]
    for row in goals:
        if row["set_on"] <= day and (row["closed_on"] is None or row["closed_on"] > day):
            yield row["goal"]
