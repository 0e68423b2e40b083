"""A questionnaire: chapters with questions, in the order in which they are asked."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from inbeeld.survey.questionnaire.question import Condition, Question, Words


@dataclass(frozen=True)
class Chapter:
    id: str
    title: Words
    questions: tuple[Question, ...]


@dataclass(frozen=True)
class Questionnaire:
    chapters: tuple[Chapter, ...]

    @cached_property
    def questions(self) -> Mapping[str, Question]:
        """All of them, by id."""
        return {question.id: question for chapter in self.chapters for question in chapter.questions}

    def asked(self, chosen: Mapping[str, Collection[str]]) -> tuple[Question, ...]:
        """The questions that apply, given the options chosen so far by the id of their question. What depends on a
        question that was not asked is not asked either."""
        asked: dict[str, Question] = {}
        for question in self.questions.values():
            if question.asked_if is None or _holds(question.asked_if, asked, chosen):
                asked[question.id] = question
        return tuple(asked.values())


def _holds(condition: Condition, asked: Collection[str], chosen: Mapping[str, Collection[str]]) -> bool:
    answer = chosen.get(condition.question, ()) if condition.question in asked else ()
    return not set(condition.options).isdisjoint(answer)


def faults(chapters: tuple[Chapter, ...]) -> Iterator[str]:
    """What does not fit together between questions, a sentence each."""
    everything = [question for chapter in chapters for question in chapter.questions]
    for name, times in Counter(question.id for question in everything).items():
        if times > 1:
            yield f"the question {name} stands {times} times; an id is that of one question"
    before: dict[str, Question] = {}
    for question in everything:
        if question.asked_if is not None:
            yield from _faults_of(question.id, question.asked_if, before)
        before[question.id] = question


def _faults_of(name: str, condition: Condition, before: Mapping[str, Question]) -> Iterator[str]:
    if (depends_on := before.get(condition.question)) is None:
        yield f"{name} is asked if {condition.question} has some answer, but that is not asked before it"
        return
    for option in condition.options:
        if option not in (one.id for one in depends_on.options):
            yield f"{name} is asked if {condition.question} is {option}, which is none of its options"
