"""The municipalities beside each other, given who lives there; where there are enough of them to compare."""

from inbeeld.report.comparison.fair import fair_section
from inbeeld.report.document import Section
from inbeeld.report.subject import Subject


def fairly(subject: Subject) -> Section | None:
    fair = subject.findings.fair
    return fair_section(fair, subject.speech) if fair else None
