"""From directories to checked caseloads, and what became of the rows on the way."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import polars as pl

from inbeeld.exchange.caseload import packages, read_caseload
from inbeeld.facts.caseload import Caseload
from inbeeld.facts.check import Checked, check
from inbeeld.figures.definition import counted_tables
from inbeeld.report.findings import Intake


@dataclass(frozen=True)
class Delivery:
    """The checked caseloads by the name of their directory."""

    checked: dict[str, Checked]

    @property
    def caseloads(self) -> list[Caseload]:
        return [one.caseload for one in self.checked.values()]

    @property
    def refused(self) -> int:
        return sum(one.refused for one in self.checked.values())

    @property
    def absent(self) -> dict[str, tuple[str, ...]]:
        """Per caseload the tables that figures count and it did not deliver; without those that have them all."""
        lacking = {name: one.caseload.missing(counted_tables()) for name, one in self.checked.items()}
        return {name: tables for name, tables in lacking.items() if tables}

    def without(self, tables: tuple[str, ...]) -> tuple[str, ...]:
        """The names of the caseloads that lack any of these tables."""
        return tuple(name for name, one in self.checked.items() if one.caseload.missing(tables))

    @property
    def intake(self) -> Intake:
        tallies = [
            (tally.table, tally.read, tally.accepted, tally.refused)
            for one in self.checked.values()
            for tally in one.tallies
        ]
        summed = pl.DataFrame(tallies, schema=["table", "read", "accepted", "refused"], orient="row")
        faults = pl.concat(one.refusals for one in self.checked.values())
        reasons = faults.group_by("table", "field", "reason").agg(pl.len().alias("rows"))
        return Intake(
            summed.group_by("table", maintain_order=True).sum(),
            reasons.sort("rows", "table", "reason", descending=True),
        )


def delivered(directories: Iterable[Path]) -> Delivery:
    """Raises CaseloadError where a directory holds no caseload that can be read."""
    found = [package for directory in directories for package in packages(directory)]
    return Delivery({str(package): check(read_caseload(package)) for package in found})
