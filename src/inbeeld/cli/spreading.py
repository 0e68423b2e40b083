"""Caseloads that are counted one partition at a time: here, or on the workers of a cluster."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Generic, TypeVar

from inbeeld.cli.intake import Delivery, delivered, lacking
from inbeeld.cli.told import Told
from inbeeld.exchange.caseload import packages
from inbeeld.exchange.partitions import Partition, is_divided, partitions, read_partition
from inbeeld.facts.caseload import Caseload
from inbeeld.facts.check import check
from inbeeld.figures.definition import wave_days
from inbeeld.report.findings import Intake
from inbeeld.timeline import fast
from inbeeld.timeline.count_files import CountFile, counted, of_one_caseload, together
from inbeeld.timeline.counts import Counts, added
from inbeeld.timeline.fast.following import follow
from inbeeld.timeline.rules import Rule
from inbeeld.timeline.spread import Add, Cluster, Totals, here
from inbeeld.timeline.states import OF_ORIGIN
from inbeeld.timeline.strata import variables
from inbeeld.timeline.transitions import Transitions
from inbeeld.timeline.transitions import added as added_transitions

Found = TypeVar("Found")


@dataclass(frozen=True)
class Answer(Generic[Found]):
    """What was found in a partition, and what can be told of its rows."""

    told: Told
    found: Found


@dataclass
class Spread:
    """The partitions of caseloads by the name of their directory. They are read anew for each question, so that no
    more than one is in memory."""

    caseloads: Mapping[str, Sequence[Partition]]
    totals: Totals = here
    _told: dict[str, Told] = field(default_factory=dict)

    @property
    def told(self) -> Mapping[str, Told]:
        """Of each caseload, as the last question found it."""
        if not self._told:
            self._asked(_nothing, _nothing)
        return self._told

    @property
    def codes(self) -> frozenset[str]:
        return Told.together(self.told.values()).codes

    @property
    def intake(self) -> Intake:
        return Told.together(self.told.values()).intake

    @property
    def refused(self) -> int:
        return int(self.intake.tallies["refused"].sum())

    @property
    def absent(self) -> dict[str, tuple[str, ...]]:
        return lacking({name: told.tables for name, told in self.told.items()})

    def days(self, on: date | None, known_on: date | None) -> tuple[date, date | None]:
        return Delivery({}).days(on, known_on)

    def wave_days(self, until: date) -> list[date]:
        return wave_days(until)

    def counts(self, rules: Sequence[Rule], on: date, known_on: date | None, by: tuple[str, ...]) -> Counts:
        variables(by)  # before much is read
        question = partial(fast.count, rules=tuple(rules), on=on, known_on=known_on, by=by)
        of_each = self._asked(question, added).values()
        return added(replace(one, delivered=one.delivered[:1]) for one in of_each)

    def count_file(
        self, rules: Sequence[Rule], on: date, known_on: date | None, by: tuple[str, ...], origins: Sequence[str]
    ) -> CountFile:
        """Of all caseloads together, to be split by these variables, with people followed from these origins."""
        variables(by)
        question = partial(_counted, rules=tuple(rules), on=on, known_on=known_on, by=by, origins=tuple(origins))
        return together(of_one_caseload(file) for file in self._asked(question, together).values())

    def transitions(self, origin: str, on: date, known_on: date | None, by: tuple[str, ...]) -> Transitions:
        variables(name for name in by if name not in OF_ORIGIN[origin])
        followed = partial(follow, origin=origin, on=on, known_on=known_on, by=by)
        return added_transitions(self._asked(followed, added_transitions).values())

    def _asked(self, question: Callable[[Caseload], Found], add: Add[Found]) -> dict[str, Found]:
        answers = self.totals(partial(_answer, question), self.caseloads, partial(_together, add))
        self._told = {name: answer.told for name, answer in answers.items()}
        return {name: answer.found for name, answer in answers.items()}


def _answer(question: Callable[[Caseload], Found], partition: Partition) -> Answer[Found]:
    """This is what a worker does."""
    checked = check(read_partition(partition))
    return Answer(Told.of(checked), question(checked.caseload))


def _together(add: Add[Found], answers: Iterable[Answer[Found]]) -> Answer[Found]:
    several = tuple(answers)
    return Answer(Told.together(one.told for one in several), add(one.found for one in several))


def _counted(
    caseload: Caseload,
    rules: Sequence[Rule],
    on: date,
    known_on: date | None,
    by: tuple[str, ...],
    origins: Sequence[str],
) -> CountFile:
    return counted([caseload], rules, on, known_on, by, origins)


def _nothing(_: object) -> None:
    """Where only what can be told of the rows is asked."""


def of_persons(paths: Sequence[Path], cluster: Cluster | None = None) -> Delivery | Spread:
    """Raises CaseloadError where a directory holds no caseload that can be read."""
    found = [package for path in paths for package in packages(path)]
    if not cluster and not any(is_divided(package) for package in found):
        return delivered(paths)
    caseloads = {str(package): partitions(package.absolute()) for package in found}
    return Spread(caseloads, cluster.totals if cluster else here)
