"""Ways to divide scarce places beside each other; where the chances by which people were made up are known."""

from inbeeld.report.division.ways import ways_section
from inbeeld.report.document import Section
from inbeeld.report.subject import Subject


def divided(subject: Subject) -> Section | None:
    ways = subject.findings.ways
    return ways_section(ways, subject.speech) if ways else None
