"""Topic: the content of a report of a wave, and the language in which it is told. All sections are made of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from inbeeld.report.labels import category_name, variable_name
from inbeeld.report.monitor.content import Content
from inbeeld.report.monitor.figures import MUNICIPALITIES, Figures, figures
from inbeeld.report.speech import Speech, speech
from inbeeld.survey.findings import Indicator, indicators
from inbeeld.survey.questionnaire import Question
from inbeeld.survey.questionnaire.question import Words
from inbeeld.survey.wave import Wave


@dataclass(frozen=True, eq=False)
class Topic:
    content: Content
    speech: Speech
    figures: Figures

    @property
    def wave(self) -> Wave:
        return self.content.wave

    def say(self, key: str, **values: object) -> str:
        return self.speech.say(key, **values)

    def words(self, words: Words) -> str:
        return words.by(self.speech.language)

    @cached_property
    def persons(self) -> str:
        """What a share of persons counts: permit holders, or inhabitants where the frame does not know those."""
        frame = self.wave.frame
        return self.say(
            "monitor_of.inhabitants" if frame["persons"].equals(frame["inhabitants"]) else "monitor_of.permit_holders"
        )

    @cached_property
    def numbers(self) -> dict[str, str]:
        """The place of each question: chapter and question within it, such as "4.2"."""
        return {
            question.id: f"{nth}.{place}"
            for nth, chapter in enumerate(self.wave.questionnaire.chapters, start=1)
            for place, question in enumerate(chapter.questions, start=1)
        }

    def chapter(self, question: Question) -> str:
        """The title of the chapter in which a question stands."""
        chapters = self.wave.questionnaire.chapters
        return next(self.words(chapter.title) for chapter in chapters if question in chapter.questions)

    def indicators(self, question: Question | None = None) -> Iterator[Indicator]:
        """Of one question, or of all."""
        found = indicators(self.wave.questionnaire)
        return (one for one in found if question is None or one.question.id == question.id)

    def of(self, one: Indicator, of: str) -> str:
        """Of whom a figure is. What municipalities report of their people is a share of these already."""
        if one.kind == "choice":
            return self.say("monitor_of.municipalities") if of == MUNICIPALITIES else self.persons
        if of == MUNICIPALITIES:
            return self.say("monitor_of.average_municipality")
        return (
            self.say("monitor_of.all_people")
            if one.kind == "share"
            else self.say("monitor_of.where", persons=self.persons)
        )

    def whom(self, one: Indicator, how: str, of: str) -> str:
        """How the answers came about, and of whom the figure is: "counted, all people together"."""
        told = self.speech.known("survey_way", how)
        return self.say("monitor.how_of", how=told, of=self.of(one, of)) if told else self.of(one, of)

    def group(self, by: str, group: str) -> str:
        return category_name(by, group, self.speech) if by else self.say("monitor.country")

    def variable(self, by: str) -> str:
        return variable_name(by, self.speech)

    def short(self, one: Indicator) -> str:
        """The number of the question, and the answer where it has several: for a chart."""
        return self.say(
            "monitor.question", number=self.numbers[one.question.id], question=one.label(self.speech.language)
        )

    def named(self, one: Indicator) -> str:
        """A figure by itself: the question, and the answer where it has several."""
        question = self.words(one.question)
        return (
            self.say("monitor.named", question=question, answer=one.label(self.speech.language))
            if one.item
            else question
        )


def topic(content: Content, language: str) -> Topic:
    """Raises RequestError for a language that reports are not written in."""
    return Topic(content, speech(language), figures(content.findings))
