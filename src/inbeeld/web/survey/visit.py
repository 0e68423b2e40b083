"""A visit: what a respondent may see and do through a link. Of other municipalities nothing is read at all."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from inbeeld.facts.municipalities import MUNICIPALITIES
from inbeeld.register import clock
from inbeeld.register.models import SurveyAnswer, SurveyLink, SurveyWave
from inbeeld.register.waves import answer_of, wave_of
from inbeeld.survey.answers import Answer
from inbeeld.survey.questionnaire import Chapter, Question
from inbeeld.survey.wave import Wave


@dataclass(frozen=True)
class Visit:
    link: SurveyLink

    @property
    def stored(self) -> SurveyWave:
        return self.link.respondent.wave

    @cached_property
    def municipalities(self) -> Mapping[str, str]:
        """Code and name."""
        handed = self.link.municipality
        codes = [handed] if handed else self.link.respondent.answers_for.values_list("municipality", flat=True)
        return {code: MUNICIPALITIES[code].name for code in codes}

    @cached_property
    def wave(self) -> Wave:
        return wave_of(self.stored, only=self.municipalities.keys())

    @cached_property
    def chapters(self) -> Mapping[str, Chapter]:
        """All, or the one that was handed to a colleague."""
        listed = self.wave.questionnaire.chapters
        return {chapter.id: chapter for chapter in listed if self.link.chapter in ("", chapter.id)}

    @property
    def is_whole(self) -> bool:
        """It was not handed over by a colleague."""
        return self.link.handed_from_id is None

    @cached_property
    def last_day(self) -> date:
        return self.link.until or self.stored.closes

    @property
    def opens(self) -> date:
        return self.wave.plan.opens

    @property
    def is_early(self) -> bool:
        return clock.today() < self.opens

    @property
    def is_over(self) -> bool:
        return clock.today() > self.last_day

    def own(self, code: str) -> dict[str, SurveyAnswer]:
        """What this respondent said last, by question; also where that was taken back."""
        rows = SurveyAnswer.objects.filter(
            respondent=self.link.respondent, municipality=code, replaced_by__isnull=True
        ).select_related("respondent", "link")
        return {row.question: row for row in rows}

    def of_colleagues(self, code: str) -> dict[str, Answer]:
        """What other respondents of the municipality answered, where that stands or differs."""
        standing = self.wave.standing
        disputed = [one for dispute in standing.disputes.values() for one in dispute.answers]
        return {
            one.question: one
            for one in (*standing.answers.values(), *disputed)
            if one.municipality == code and one.respondent != self.link.respondent.key
        }

    def answers(self, code: str) -> dict[str, Answer]:
        """The own ones, and those of colleagues to questions without an own one."""
        mine = {name: answer_of(row) for name, row in self.own(code).items() if row.lines}
        return self.of_colleagues(code) | mine

    def asked(self, code: str) -> dict[str, Question]:
        """The questions that apply to the municipality, as far as it answered; of all chapters."""
        chosen = {name: answer.chosen for name, answer in self.answers(code).items()}
        return {question.id: question for question in self.wave.questionnaire.asked(chosen)}
