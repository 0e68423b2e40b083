"""The reference for day 0: when it is, and what was the case on it. Plain Python, a person and a day at a time."""

from datetime import date, timedelta

from inbeeld.facts.code_lists import code_list
from inbeeld.timeline import states as s
from inbeeld.timeline.reference import History, Row, holds
from inbeeld.timeline.strata import UNKNOWN

DAY = timedelta(1)


def exit_from_benefit(history: History, first: date, last: date) -> date | None:
    ends = (spell["end"] for spell in history.spells if spell["kind"] == "benefit" and spell["end"] is not None)
    exits = (day for day in ends if first <= day <= last and not on_benefit(history, day))
    return min(exits, default=None)


def start_of_work(history: History, first: date, last: date) -> date | None:
    starts = (job["start"] for job in jobs_of(history) if first <= job["start"] <= last)
    return min((day for day in starts if not worked_before(history, day)), default=None)


def worked_before(history: History, day: date) -> bool:
    """Within the gap that does not end work."""
    days = (day - timedelta(number) for number in range(1, s.LASTING_GAP + 2))
    return any(in_spell(history, s.SPELLS_OF["paid_work"], one) for one in days)


DAY_0 = {s.EXIT: exit_from_benefit, s.START: start_of_work}


def on_benefit(history: History, day: date) -> bool:
    return in_spell(history, s.SPELLS_OF["benefit_only"], day)


def jobs_of(history: History) -> list[Row]:
    return [spell for spell in history.spells if spell["kind"] == "paid_work"]


def in_spell(history: History, kinds: tuple[str, ...], day: date) -> bool:
    return any(spell["kind"] in kinds and holds(spell, day) for spell in history.spells)


# --- what was the case on it


def case_on_day_0(history: History, day_0: date, on: date) -> Row:
    """By the name of a variable of the origin."""
    job = job_near(history, day_0, on)
    of_job = {name: job[name] if job else s.NO_WORK for name in CODES}
    return {**of_job, s.EDUCATION_BEFORE: education_before(history, day_0)}


def job_near(history: History, day_0: date, on: date) -> Row | None:
    """The nearest job; of those that are alike, the first by the order of the code lists, which have unknown last."""
    near = [job for job in jobs_of(history) if distance(job, day_0, on) is not None]
    return min(near, key=lambda job: (distance(job, day_0, on), *places(job)), default=None)


def distance(job: Row, day_0: date, on: date) -> tuple[int, int] | None:
    """Held on day 0 goes before starting later, and that before having ended; and then the fewest days. None
    for a job that is not near."""
    if holds(job, day_0):
        return 0, (day_0 - job["start"]).days
    if day_0 < job["start"] <= min(day_0 + timedelta(s.NEAR), on):
        return 1, (job["start"] - day_0).days
    if job["end"] is not None and day_0 - timedelta(s.NEAR) <= job["end"] - DAY < day_0:
        return 2, (day_0 - job["end"]).days
    return None


CODES = {name: code_list(name).codes for name in (s.CONTRACT, s.FOUND_THROUGH)}


def places(job: Row) -> list[int]:
    return [codes.index(job[name] or UNKNOWN) for name, codes in CODES.items()]


def education_before(history: History, day_0: date) -> str:
    kinds = s.SPELLS_OF["education"]
    if in_spell(history, kinds, day_0):
        return s.BESIDE
    present = max(history.person["settled_date"], s.birthday(history.person["birth_date"], 18))
    earlier = (present + timedelta(number) for number in range((day_0 - present).days))
    return s.AFTER if any(in_spell(history, kinds, day) for day in earlier) else s.WITHOUT
