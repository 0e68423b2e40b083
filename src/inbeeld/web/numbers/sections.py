"""Which parts of the report a page shows, in which order."""

from dataclasses import replace

from inbeeld.report.document import Document, Section
from inbeeld.report.findings import Findings
from inbeeld.report.sections.all_figures import all_figures
from inbeeld.report.sections.compared import compared
from inbeeld.report.sections.equal_reach import equal_reach
from inbeeld.report.sections.everyone import everyone
from inbeeld.report.sections.groups import groups
from inbeeld.report.sections.hidden import hidden
from inbeeld.report.sections.reach import reach
from inbeeld.report.sections.why_not import why_not
from inbeeld.report.subject import Subject

DELIVERED = "origin"
"""The section on rows that were delivered and refused. Here nothing was: the facts are written here."""


def answer(subject: Subject) -> Section:
    return everyone(subject)


def below(subject: Subject) -> list[Section]:
    """After the one bar: what was asked for on this page first, then the rest."""
    found = (groups(subject), compared(subject), _figures(subject), why_not(subject), reach(subject))
    return [section for section in (*found, equal_reach(subject), hidden(subject)) if section]


def without_delivery(document: Document) -> Document:
    return replace(document, sections=tuple(one for one in document.sections if one.anchor != DELIVERED))


def empty(findings: Findings) -> bool:
    """Whether there is nobody to count."""
    return not (findings.figures.rows.get_column("denominator").fill_null(0) > 0).any()


def _figures(subject: Subject) -> Section:
    """Without the words of the report on where its definitions are."""
    section = all_figures(subject)
    return replace(section, blocks=section.blocks[1:])
