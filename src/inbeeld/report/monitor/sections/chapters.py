"""A section for each chapter of the questionnaire: its questions, their figures, and what was said in interviews."""

from collections.abc import Iterator

from inbeeld.report.document import Block, Quote, Section, Subheading
from inbeeld.report.monitor.question import question_blocks
from inbeeld.report.monitor.topic import Topic
from inbeeld.survey.interviews import Passage
from inbeeld.survey.questionnaire import Chapter, Question

Said = set[Passage]
MOST = 3
"""Passages beside a figure, so that they explain it and do not drown it."""


def chapters(topic: Topic) -> tuple[Section, ...]:
    return tuple(_section(chapter, topic) for chapter in topic.wave.questionnaire.chapters)


def _section(chapter: Chapter, topic: Topic) -> Section:
    return Section(f"chapter-{chapter.id}", topic.words(chapter.title), tuple(_blocks(chapter, topic)))


def _blocks(chapter: Chapter, topic: Topic) -> Iterator[Block]:
    said: Said = set()
    for question in chapter.questions:
        title = topic.say("monitor.question", number=topic.numbers[question.id], question=topic.words(question))
        yield Subheading(title, f"question-{question.id}")
        yield from question_blocks(question, topic)
        yield from _quotes(question, said, topic)


def _quotes(question: Question, said: Said, topic: Topic) -> Iterator[Quote]:
    """A few that interviews have of it; a passage that is about several questions stands once in a chapter."""
    fresh = [passage for passage in topic.content.interviews.quotable(question.id) if passage not in said]
    for passage in fresh[:MOST]:
        said.add(passage)
        themes = topic.speech.enumerated(topic.words(theme) for theme in passage.themes)
        yield Quote(topic.say("monitor.said", text=passage.text), topic.say("monitor.themes", themes=themes))
