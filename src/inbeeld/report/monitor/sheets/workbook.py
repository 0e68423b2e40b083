"""The workbook: what this is and what it says first, the method last."""

from inbeeld.report.document import Sheet
from inbeeld.report.monitor.document import opening, subtitle
from inbeeld.report.monitor.sections.in_short import in_short
from inbeeld.report.monitor.sections.method import method
from inbeeld.report.monitor.sections.reading import reading
from inbeeld.report.monitor.sheets.of_changes import changes
from inbeeld.report.monitor.sheets.of_figures import figures
from inbeeld.report.monitor.sheets.of_questionnaire import questionnaire
from inbeeld.report.monitor.sheets.of_response import response, weightings
from inbeeld.report.monitor.topic import Topic
from inbeeld.report.sheets.told import told, told_section, told_sheet


def workbook(topic: Topic) -> tuple[Sheet, ...]:
    changed = changes(topic)
    return (
        _explanation(topic),
        figures(topic),
        response(topic),
        weightings(topic),
        *([changed] if changed else []),
        questionnaire(topic),
        told_sheet(topic.say("monitor_sheet.method"), told_section(method(topic)), topic.speech),
    )


def _explanation(topic: Topic) -> Sheet:
    lines = (
        (topic.words(topic.wave.plan.title), subtitle(topic)),
        *told("", opening(topic)),
        *told_section(in_short(topic)),
        *told_section(reading(topic)),
    )
    return told_sheet(topic.say("sheet.explanation"), lines, topic.speech)
