"""From directories to checked caseloads, and what became of the rows on the way."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from inbeeld.cli.told import Told
from inbeeld.exchange.caseload import packages
from inbeeld.exchange.partitions import partitions, read_partition
from inbeeld.facts.caseload import Caseload
from inbeeld.facts.check import Checked, check
from inbeeld.facts.errors import RequestError
from inbeeld.figures.definition import counted_tables, wave_days
from inbeeld.report.findings import Intake
from inbeeld.timeline import fast
from inbeeld.timeline.count_files import CountFile, counted
from inbeeld.timeline.counts import Counts, added
from inbeeld.timeline.fast.following import follow
from inbeeld.timeline.rules import Rule
from inbeeld.timeline.transitions import Transitions
from inbeeld.timeline.transitions import added as added_transitions


@dataclass(frozen=True)
class Delivery:
    """The checked caseloads by the name of their directory."""

    checked: dict[str, Checked]

    @property
    def caseloads(self) -> list[Caseload]:
        return [one.caseload for one in self.checked.values()]

    @property
    def codes(self) -> frozenset[str]:
        """Of the municipalities under which people are recorded."""
        columns = (caseload["persons"].get_column("municipality") for caseload in self.caseloads)
        return frozenset(code for column in columns for code in column.drop_nulls().unique())

    def days(self, on: date | None, known_on: date | None) -> tuple[date, date | None]:
        """Raises RequestError where no day was asked for."""
        if on is None:
            raise RequestError("Say with --on which day to count, such as --on 2018-01-01.")
        return on, known_on

    def wave_days(self, until: date) -> list[date]:
        return wave_days(until)

    def counts(self, rules: Sequence[Rule], on: date, known_on: date | None, by: tuple[str, ...]) -> Counts:
        """Over all caseloads together."""
        return added(fast.count(caseload, rules, on, known_on, by) for caseload in self.caseloads)

    def count_file(
        self, rules: Sequence[Rule], on: date, known_on: date | None, by: tuple[str, ...], origins: Sequence[str]
    ) -> CountFile:
        """Of all caseloads together, to be split by these variables, with people followed from these origins."""
        return counted(self.caseloads, rules, on, known_on, by, origins)

    def transitions(self, origin: str, on: date, known_on: date | None, by: tuple[str, ...]) -> Transitions:
        """Of the people of all caseloads together."""
        return added_transitions(follow(caseload, origin, on, known_on, by) for caseload in self.caseloads)

    @property
    def refused(self) -> int:
        return sum(one.refused for one in self.checked.values())

    @property
    def absent(self) -> dict[str, tuple[str, ...]]:
        return lacking({name: frozenset(one.caseload.tables) for name, one in self.checked.items()})

    @property
    def intake(self) -> Intake:
        return Told.together(Told.of(one) for one in self.checked.values()).intake


def lacking(tables: Mapping[str, frozenset[str]]) -> dict[str, tuple[str, ...]]:
    """Per caseload the tables that figures count and it did not deliver; without those that have them all."""
    absent = {name: tuple(one for one in counted_tables() if one not in there) for name, there in tables.items()}
    return {name: tables for name, tables in absent.items() if tables}


def delivered(directories: Iterable[Path]) -> Delivery:
    """Raises CaseloadError where a directory holds no caseload that can be read."""
    found = [
        partition for directory in directories for package in packages(directory) for partition in partitions(package)
    ]
    return Delivery({partition.name: check(read_partition(partition)) for partition in found})
