"""What a user hands over to be measured: persons, or counts. The commands need not know which."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Protocol

from inbeeld.cli.counted import Counted
from inbeeld.cli.intake import delivered
from inbeeld.facts.errors import RequestError
from inbeeld.report.findings import Intake
from inbeeld.timeline.counts import Counts
from inbeeld.timeline.rules import Rule
from inbeeld.timeline.transitions import Transitions


class Received(Protocol):
    @property
    def codes(self) -> frozenset[str]:
        """Of all municipalities, as recorded."""

    @property
    def refused(self) -> int:
        """How many rows count nowhere."""

    @property
    def intake(self) -> Intake: ...

    @property
    def absent(self) -> Mapping[str, tuple[str, ...]]:
        """Per caseload the tables that figures count and that it did not deliver."""

    def days(self, on: date | None, known_on: date | None) -> tuple[date, date | None]:
        """The day to count and what was known when, from what was asked. Raises RequestError where that cannot be."""

    def wave_days(self, until: date) -> list[date]:
        """The days of waves that can be counted."""

    def counts(self, rules: Sequence[Rule], on: date, known_on: date | None, by: tuple[str, ...]) -> Counts:
        """At least those of these rules. Raises RequestError for what was not counted, and for a variable by which
        it cannot be split."""

    def transitions(self, origin: str, on: date, known_on: date | None, by: tuple[str, ...]) -> Transitions:
        """Raises RequestError where people cannot be followed, and for a variable by which they cannot be split."""


def received(paths: Sequence[Path]) -> Received:
    """Raises CaseloadError where one cannot be read, and RequestError for persons and counts together."""
    files = [path for path in paths if path.is_file() or (path.suffix == ".parquet" and not path.is_dir())]
    if not files:
        return delivered(paths)
    if len(files) < len(paths):
        raise RequestError(
            "Count files and directories do not go together. Make count files of the directories first."
        )
    return Counted.of(files)
