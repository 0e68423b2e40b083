"""Count files in the place of caseloads."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from inbeeld.cli.all_rules import all_rules
from inbeeld.facts.errors import RequestError
from inbeeld.figures.definition import counted_tables, wave_days
from inbeeld.report.findings import NO_ROWS, Intake
from inbeeld.timeline.count_files import CountFile, combined, read_count_files, split, split_transitions
from inbeeld.timeline.counts import Counts
from inbeeld.timeline.rules import Rule
from inbeeld.timeline.strata import variables
from inbeeld.timeline.transitions import Transitions, check_delivered


@dataclass(frozen=True)
class Counted:
    """What the files hold together. The rows stayed where the counts were made."""

    file: CountFile
    refused: int = 0
    intake: Intake = NO_ROWS

    @classmethod
    def of(cls, paths: Sequence[Path]) -> "Counted":
        """Raises CaseloadError for files that are not sound, RequestError for files that do not add up."""
        return cls(combined(read(paths), paths))

    @property
    def codes(self) -> frozenset[str]:
        return self.file.codes

    @property
    def absent(self) -> dict[str, tuple[str, ...]]:
        caseloads = zip(self.file.municipalities, self.file.counts.delivered, strict=True)
        lacking = {
            ", ".join(sorted(codes)): tuple(table for table in counted_tables() if table not in delivered)
            for codes, delivered in caseloads
        }
        return {name: tables for name, tables in lacking.items() if tables}

    def days(self, on: date | None, known_on: date | None) -> tuple[date, date | None]:
        counts = self.file.counts
        for option, asked, there in (("--on", on, counts.on), ("--known-on", known_on, counts.known_on)):
            if asked not in (None, there):
                day = there or "the day they were made"
                raise RequestError(f"{option} {asked} cannot be followed: these counts are of {day}. Leave it out.")
        return counts.on, counts.known_on

    def wave_days(self, until: date) -> list[date]:
        """At most the day of the counts: another one cannot be counted without the persons."""
        return [day for day in wave_days(until) if day == self.file.counts.on]

    def counts(self, rules: Sequence[Rule], on: date, known_on: date | None, by: tuple[str, ...]) -> Counts:
        if lacking := {rule.name for rule in rules} - self.file.rules:
            raise RequestError(
                f"These counts are of an older inbeeld and lack {', '.join(sorted(lacking))}. Count anew."
            )
        self.days(on, known_on)
        return split(self.file.counts, by)

    def transitions(self, origin: str, on: date, known_on: date | None, by: tuple[str, ...]) -> Transitions:
        variables(by, origin)
        self.days(on, known_on)
        for tables in self.file.counts.delivered:
            check_delivered(tables)
        if origin not in self.file.transitions:
            raise RequestError("These counts were made without following people. Count anew, without --no-follow.")
        return split_transitions(self.file.transitions[origin], by)


def read(paths: Sequence[Path]) -> tuple[CountFile, ...]:
    """Count files of no other rules than this program knows. Raises CaseloadError for what is wrong with each."""
    return read_count_files(paths, all_rules())
