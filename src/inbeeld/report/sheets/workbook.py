"""The workbook: all sheets, the explanation first."""

from inbeeld.report.document import Cell, Sheet, Table
from inbeeld.report.findings import Findings
from inbeeld.report.labels import caseload_name, table_name
from inbeeld.report.sections.origin import reasons_table, tallies_table
from inbeeld.report.sections.why_not import why_not_table
from inbeeld.report.sheets.of_explanation import explanation
from inbeeld.report.sheets.of_fair import fair_sheets
from inbeeld.report.sheets.of_figures import by_group, figures
from inbeeld.report.sheets.of_offers import offers
from inbeeld.report.sheets.of_waves import waves
from inbeeld.report.sheets.of_ways import ways_sheets
from inbeeld.report.sheets.of_years import over_the_years
from inbeeld.report.sheets.rows import headings
from inbeeld.report.subject import Subject, subject


def workbook(findings: Findings, language: str) -> tuple[Sheet, ...]:
    """Raises RequestError for a language that reports are not written in."""
    about = subject(findings, language)
    speech = about.speech
    return (
        explanation(about),
        figures(about),
        by_group(about),
        *fair_sheets(about),
        *ways_sheets(about),
        waves(about),
        Sheet(speech.say("sheet.why_not"), why_not_table(about)),
        offers(about),
        *([over_the_years(about)] if findings.years else []),
        Sheet(speech.say("sheet.intake"), tallies_table(findings.intake.tallies, speech)),
        Sheet(speech.say("sheet.refused"), reasons_table(findings.intake.reasons, speech)),
        Sheet(speech.say("sheet.absent"), _absent(about)),
    )


def _absent(about: Subject) -> Table:
    speech = about.speech
    rows = tuple(
        (Cell(caseload_name(name)), Cell(table_name(table, speech)))
        for name, tables in about.findings.absent.items()
        for table in tables
    )
    return Table(speech.say("sheet.absent"), headings(("caseload", "table"), speech), rows)
