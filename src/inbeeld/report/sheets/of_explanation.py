"""What the spreadsheet is, how to read it, and what each figure counts."""

from inbeeld.report.document import Sheet
from inbeeld.report.sections.hidden import hidden
from inbeeld.report.sections.how_to_read import how_to_read
from inbeeld.report.sections.meanings import meanings
from inbeeld.report.sections.opening import opening, subtitle
from inbeeld.report.sheets.told import told, told_section, told_sheet
from inbeeld.report.subject import Subject


def explanation(subject: Subject) -> Sheet:
    speech = subject.speech
    lines = (
        (speech.say("report.title", place=subject.findings.place), subtitle(subject)),
        *told("", opening(subject)),
        *told_section(how_to_read(subject)),
        *told_section(hidden(subject)),
        *told_section(meanings(subject)),
    )
    return told_sheet(speech.say("sheet.explanation"), lines, speech)
