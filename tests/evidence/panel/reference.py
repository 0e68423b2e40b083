"""The panel in plain Python, a person and a month at a time, written to be read."""

from collections.abc import Callable
from datetime import date, timedelta
from math import nan

from inbeeld.evidence.outcome import Outcome
from inbeeld.timeline.following_reference import goes_on, in_spell
from inbeeld.timeline.reference import History, Row, holds, present, within

ACTIVITIES = (
    *("paid_work", "education", "trial_placement", "work_experience", "language_course", "job_search_support"),
    *("volunteer_work_towards_job", "volunteer_work_to_take_part"),
)


def later(day: date, months: int) -> date:
    """The first day of the month so many months later."""
    years, month = divmod(12 * day.year + day.month - 1 + months, 12)
    return date(years, month + 1, 1)


def in_view(history: History, day: date, on: date) -> bool:
    """A contact, or a day of an activity, after the same day a year before and up to the day."""
    if "contacts" not in history.delivered:
        return True
    begin = later(day, -12) + timedelta(1)
    met = any(within(contact["date"], begin, day) for contact in history.contacts if contact["date"] <= on)
    return met or any(
        spell["kind"] in ACTIVITIES and spell["start"] <= day and (spell["end"] is None or spell["end"] > begin)
        for spell in history.spells
    )


def outcome_of(history: History, outcome: Outcome, clock: date, after: int, on: date) -> float:
    """`clock`: the first day of the month in which the clock starts."""
    day = later(clock, after)
    if day > on or not present(history.person, day) or not in_view(history, day, on):
        return nan
    return float(MEASURES[outcome.measure](history, outcome.kind, clock, after))


def _holds(history: History, kind: str, clock: date, after: int) -> bool:
    return in_spell(history, (kind,), later(clock, after))


def _months(history: History, kind: str, clock: date, after: int) -> int:
    return sum(in_spell(history, (kind,), later(clock, number)) for number in range(1, after + 1))


def _again(history: History, kind: str, clock: date, after: int) -> bool:
    held = [in_spell(history, (kind,), later(clock, number)) for number in range(after + 1)]
    return held[-1] and not all(held)


def _lasted(history: History, kind: str, clock: date, after: int) -> bool:
    """A year from a day of work, or from the start of the clock if work before it goes on."""
    spells = [spell for spell in history.spells if spell["kind"] == kind]
    begins = [spell["start"] for spell in spells if spell["start"] >= clock]
    earlier = [spell["start"] for spell in spells if spell["start"] < clock]
    if any(goes_on(spells, start, clock + YEAR) for start in earlier):
        begins.append(clock)
    return any(begin + YEAR <= later(clock, after) and goes_on(spells, begin, begin + YEAR) for begin in begins)


YEAR = timedelta(365)

MEASURES: dict[str, Callable[[History, str, date, int], float]] = {
    "holds": _holds,
    "months": _months,
    "again": _again,
    "lasted": _lasted,
}


def first_start(begun: list[Row], who: str, on: date) -> date | None:
    return min((row["start"] for row in begun if row["person_id"] == who and row["start"] <= on), default=None)


__all__ = ["History", "first_start", "holds", "in_view", "later", "outcome_of"]
