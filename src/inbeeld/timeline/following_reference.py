"""The reference for following people: plain Python, a person and a day at a time, written to be read.

`timeline.fast.following` must give the same transitions on any caseload.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

import polars as pl

from inbeeld.facts.caseload import Caseload
from inbeeld.timeline import states as s
from inbeeld.timeline.day_0_reference import DAY_0, case_on_day_0, in_spell, jobs_of, on_benefit
from inbeeld.timeline.reference import History, Row, histories, holds, state
from inbeeld.timeline.strata import Variable, variables
from inbeeld.timeline.transitions import Transitions, check_followed, transitions_schema

DAY = timedelta(1)
Move = tuple[date, str, str]


@dataclass(frozen=True)
class Followed:
    """Somebody from day 0 (`origin`): followed from `first` up to and including `last`, or up to the day on which
    they `left`."""

    origin: date
    first: date
    last: date
    left: date | None

    @property
    def days(self) -> list[date]:
        return [self.first + timedelta(number) for number in range((self.last - self.first).days + 1)]


def follow(
    caseload: Caseload, origin: str, on: date, known_on: date | None = None, by: tuple[str, ...] = ()
) -> Transitions:
    """The transitions up to and including a day. Raises RequestError for `by` and for a missing table."""
    split = variables(by, origin)
    check_followed(caseload)
    counter: Counter[tuple[str | int, ...]] = Counter()
    for history in histories(caseload, known_on):
        followed = observed(history, origin, on)
        if followed is not None:
            told = history.person | case_on_day_0(history, followed.origin, on)
            stratum = [category(variable, told, followed.first, on) for variable in split]
            for process in s.processes_of(origin):
                for day, start, end in moves(path(process, history, followed), followed):
                    counter[(*stratum, process, (day - followed.origin).days, start, end)] += 1
    rows = [(*keys, n) for keys, n in counter.items()]
    table = pl.DataFrame(rows, schema=transitions_schema(by), orient="row")
    return Transitions.of(table, by, origin, on, known_on)


def category(variable: Variable, told: Row, first: date, on: date) -> str:
    """What is a number of years is that on the first day that somebody is followed, so that it tells nothing of later
    days; all else is as on D."""
    value = told[variable.column]
    return variable.category(value, first if isinstance(value, date) else on)


def observed(history: History, origin: str, on: date) -> Followed | None:
    """None for those whom nobody could follow on any day."""
    born, settled, gone = (history.person[name] for name in ("birth_date", "settled_date", "left_date"))
    first = max(settled, s.birthday(born, 18))
    last = min(on, s.birthday(born, 65) - DAY)
    left = gone if gone is not None and gone <= last else None
    last = left - DAY if left else last
    day_0 = DAY_0[origin](history, first, last) if origin in DAY_0 else history.person[origin]
    if day_0 is None or max(first, day_0) > last:
        return None
    return Followed(day_0, max(first, day_0), last, left)


# --- the processes


def path(process: str, history: History, followed: Followed) -> list[str]:
    """The state on each of the days."""
    if process == s.OCCUPATION:
        return [state(history, day) for day in followed.days]
    reached = next((day for day in followed.days if has_reached(process, history, followed, day)), None)
    return [s.WAITING if reached is None or day < reached else s.REACHED for day in followed.days]


def has_reached(process: str, history: History, followed: Followed, day: date) -> bool:
    if process == s.FIRST_WORK:
        return in_spell(history, s.SPELLS_OF["paid_work"], day)
    if process == s.RETURN:
        return on_benefit(history, day)
    starts = (job["start"] for job in jobs_of(history) if job["start"] <= day - LASTING)
    return any(goes_on(jobs_of(history), start, max(start + LASTING, followed.first)) for start in starts)


LASTING = timedelta(s.LASTING_DAYS)


def goes_on(jobs: list[Row], start: date, until: date) -> bool:
    """Whether on the days from a start on there is no gap longer than is allowed. Work that was over before somebody
    is followed does not last."""
    gap = 0
    for number in range((until - start).days):
        day = start + timedelta(number)
        gap = 0 if any(holds(job, day) for job in jobs) else gap + 1
        if gap > s.LASTING_GAP:
            return False
    return True


def moves(path: list[str], followed: Followed) -> Iterator[Move]:
    """Entering, going from state to state, and leaving or going out of view."""
    yield followed.first, s.OUTSIDE, path[0]
    for day, before, after in zip(followed.days[1:], path, path[1:], strict=False):
        if before != after:
            yield day, before, after
    if followed.left is None or path[-1] == s.REACHED:
        yield followed.last, path[-1], s.OUTSIDE
    else:
        yield followed.left, path[-1], s.LEFT
