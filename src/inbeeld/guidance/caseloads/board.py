"""The board: who has how much work in which week, and what one household more would make of it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from inbeeld.guidance.caseloads.case_manager import CaseManager
from inbeeld.guidance.caseloads.proposal import Given, Load
from inbeeld.guidance.caseloads.waiting import Household, Waiting, spoken
from inbeeld.guidance.caseloads.weeks import Weekly, Weeks

DIGITS = 9  # sums of the same numbers in another order differ after these


@dataclass(frozen=True, order=True)
class Choice:
    """A case manager for a household; the smaller, the better. `busy` is the work for each hour in the busiest week
    to come, where 1 is what it would be if all work were spread evenly; `too_much` what is beyond the slack."""

    too_much: float
    not_spoken: int
    busy: float
    id: str


@dataclass(frozen=True)
class Board:
    weeks: Weeks
    team: dict[str, CaseManager]
    before: dict[str, Weekly]
    now: dict[str, Weekly]
    hours: dict[str, Weekly]
    even: float

    @classmethod
    def of(cls, waiting: Sequence[Waiting], team: Sequence[CaseManager], weeks: Weeks) -> "Board":
        before = {one.id: weeks.load(one) for one in team}
        hours = {one.id: weeks.hours(one) for one in team}
        nothing = np.zeros(weeks.weeks)
        work = np.sum([nothing, *before.values(), _asked(weeks, waiting)], axis=0)
        together = np.sum([nothing, *hours.values()], axis=0)
        even = _busiest(np.where(together > 0, work, 0), together) or 1.0  # with no work, all are equally busy
        return cls(weeks, {one.id: one for one in team}, before, dict(before), hours, even)

    def choices(self, household: Household) -> list[Choice]:
        """The best first; only who works on the first day of the guidance."""
        first = max(min(person.start for person in household), self.weeks.day)
        there = [one for one in self.team.values() if one.hours_on(first) > 0]
        asked = _asked(self.weeks, household)
        return sorted(self._choice(one, household, self.now[one.id] + asked) for one in there)

    def give(self, household: Household, id: str) -> None:
        """From now on it is the work of this case manager."""
        self.now[id] = self.now[id] + _asked(self.weeks, household)

    def loads(self, given: Sequence[Given]) -> tuple[Load, ...]:
        more = Counter(person.case_manager_id for person in given)
        return tuple(self._load(one, more[one.id]) for one in self.team.values())

    def _choice(self, manager: CaseManager, household: Household, load: Weekly) -> Choice:
        busy = round(_busiest(load, self.hours[manager.id]) / self.even, DIGITS)
        too_much = max(0.0, busy - (1 + self.weeks.slack))
        return Choice(too_much, -spoken(manager, household), busy, manager.id)

    def _load(self, manager: CaseManager, more: int) -> Load:
        people = manager.people_on(self.weeks.day)
        return Load(
            case_manager_id=manager.id,
            hours=manager.hours_on(self.weeks.day),
            people=people,
            people_after=people + more,
            busiest=_busiest(self.before[manager.id], self.hours[manager.id]),
            busiest_after=_busiest(self.now[manager.id], self.hours[manager.id]),
        )


def _asked(weeks: Weeks, people: Sequence[Waiting]) -> Weekly:
    work: Weekly = np.sum([np.zeros(weeks.weeks), *(weeks.asked_by((one.start, None)) for one in people)], axis=0)
    return work


def _busiest(work: Weekly, hours: Weekly) -> float:
    """People for each hour in the busiest week; without bound where there is work in a week without hours."""
    with np.errstate(divide="ignore", invalid="ignore"):
        return float(np.max(np.where(work == 0, 0.0, work / hours)))
