"""The content of a report: the answer first, then its sections in order; made once, for all renderers."""

from inbeeld.report.document import Document
from inbeeld.report.findings import Findings
from inbeeld.report.sections.all_figures import all_figures
from inbeeld.report.sections.compared import compared
from inbeeld.report.sections.divided import divided
from inbeeld.report.sections.equal_reach import equal_reach
from inbeeld.report.sections.everyone import everyone
from inbeeld.report.sections.fairly import fairly
from inbeeld.report.sections.groups import groups
from inbeeld.report.sections.hidden import hidden
from inbeeld.report.sections.how_to_read import how_to_read
from inbeeld.report.sections.meanings import meanings
from inbeeld.report.sections.opening import opening, subtitle
from inbeeld.report.sections.origin import origin
from inbeeld.report.sections.reach import reach
from inbeeld.report.sections.stands_out import stands_out
from inbeeld.report.sections.why_not import why_not
from inbeeld.report.sections.years import over_the_years
from inbeeld.report.subject import subject

SECTIONS = (
    stands_out,
    how_to_read,
    compared,
    all_figures,
    why_not,
    reach,
    equal_reach,
    groups,
    divided,
    fairly,
    over_the_years,
    hidden,
    origin,
    meanings,
)


def document(findings: Findings, language: str) -> Document:
    """Raises RequestError for a language that reports are not written in."""
    about = subject(findings, language)
    built = (section(about) for section in SECTIONS)
    return Document(
        title=about.speech.say("report.title", place=findings.place),
        subtitle=subtitle(about),
        language=about.speech.language,
        opening=opening(about),
        answer=everyone(about),
        sections=tuple(section for section in built if section),
    )
