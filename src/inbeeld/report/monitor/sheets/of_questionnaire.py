"""The questionnaire: a row per question, as it was asked."""

from inbeeld.report.document import Cell, Sheet, Table
from inbeeld.report.monitor.asked import asked_of
from inbeeld.report.monitor.sections.questionnaire import how_answered
from inbeeld.report.monitor.topic import Topic
from inbeeld.report.sheets.rows import headings
from inbeeld.survey.questionnaire import Question

COLUMNS = ("chapter", "question_id", "question", "help", "answers", "asked_if")


def questionnaire(topic: Topic) -> Sheet:
    name = topic.say("monitor_sheet.questionnaire")
    rows = tuple(_row(question, topic) for question in topic.wave.questionnaire.questions.values())
    return Sheet(name, Table(name, headings(COLUMNS, topic.speech), rows))


def _row(question: Question, topic: Topic) -> tuple[Cell, ...]:
    told = (
        topic.chapter(question),
        question.id,
        topic.say("monitor.question", number=topic.numbers[question.id], question=topic.words(question)),
        topic.words(question.help) if question.help else "",
        how_answered(question, topic),
        asked_of(question, topic),
    )
    return tuple(map(Cell, told))
