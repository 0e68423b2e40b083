"""Content: all that a report of a wave tells, estimated once and told in any language and form."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import polars as pl

from inbeeld.report.monitor.tally import Tally, tallies
from inbeeld.survey.findings import Findings, changes, findings
from inbeeld.survey.interviews import Interviews, read_interviews
from inbeeld.survey.wave import Wave, read_wave


@dataclass(frozen=True, eq=False)
class Content:
    """`before` are the findings of another wave, to see what changed since."""

    findings: Findings
    interviews: Interviews
    before: Findings | None = None

    @property
    def wave(self) -> Wave:
        return self.findings.wave

    @cached_property
    def changes(self) -> pl.DataFrame | None:
        return None if self.before is None else changes(self.before, self.findings)

    @cached_property
    def tallies(self) -> Mapping[str, Tally]:
        return tallies(self.wave)


def content(folder: Path, against: Path | None, weighting: str, by: Iterable[str]) -> Content:
    """Of the wave in a folder, set against an earlier one. Raises SurveyError for a wave that cannot be read or
    estimated."""
    before = None if against is None else findings(read_wave(against), weighting)
    return Content(findings(read_wave(folder), weighting, by=tuple(by)), read_interviews(folder), before)
