"""Subject: the findings read, and the language in which they are told. All sections are made of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from inbeeld.report.findings import Findings
from inbeeld.report.reading import Reading, Row, read
from inbeeld.report.speech import Speech, speech


@dataclass(frozen=True)
class Subject:
    """`groups` are by variable, `waves` by the day of the wave."""

    findings: Findings
    speech: Speech
    everybody: Reading
    groups: Mapping[str, Reading]
    waves: Mapping[date, Reading]

    @property
    def caseloads(self) -> int:
        return max((row.caseloads for row in self.everybody.rows), default=0)

    @property
    def total(self) -> Row | None:
        """Any part of the one bar; the denominator holds all people."""
        return next((row for row in self.everybody.of("everyone") if row.denominator is not None), None)


def subject(findings: Findings, language: str) -> Subject:
    """Raises RequestError for a language that reports are not written in."""
    return Subject(
        findings=findings,
        speech=speech(language),
        everybody=read(findings.figures),
        groups={released.by[0]: read(released) for released in findings.groups},
        waves={released.rows["on"][0]: read(released) for released in findings.waves},
    )
