"""The questionnaire as it was asked: wording, help, what could be answered, and of whom it was asked."""

from collections.abc import Iterator

from inbeeld.report.document import Block, Paragraph, Section, Subheading, Terms
from inbeeld.report.monitor.asked import asked_of
from inbeeld.report.monitor.topic import Topic
from inbeeld.survey.questionnaire import Chapter, Question

ANCHOR = "questionnaire"


def questionnaire(topic: Topic) -> Section:
    blocks = [block for chapter in topic.wave.questionnaire.chapters for block in _chapter(chapter, topic)]
    what = Paragraph(topic.say("monitor_questions.what"))
    return Section(ANCHOR, topic.say("monitor_questions.title"), (what, *blocks))


def _chapter(chapter: Chapter, topic: Topic) -> Iterator[Block]:
    yield Subheading(topic.words(chapter.title), f"{ANCHOR}-{chapter.id}")
    yield Terms(tuple((_heading(one, topic), " ".join(_told(one, topic))) for one in chapter.questions))


def _heading(question: Question, topic: Topic) -> str:
    return topic.say("monitor_questions.heading", number=topic.numbers[question.id], id=question.id)


def _told(question: Question, topic: Topic) -> Iterator[str]:
    yield topic.words(question)
    if question.help:
        yield topic.words(question.help)
    yield how_answered(question, topic)
    if told := asked_of(question, topic):
        yield told


def how_answered(question: Question, topic: Topic) -> str:
    """The kind of answer, with the options, items or unit that it has."""
    listed = (*question.options, *question.items)
    names = "; ".join(topic.words(one) for one in listed)
    unit = topic.words(question.unit) if question.unit else ""
    told = [topic.say(f"monitor_kind.{question.kind}", names=names, unit=unit)]
    if question.measures:
        told.append(topic.say(f"monitor_measures.{question.measures}"))
    return " ".join(told)
