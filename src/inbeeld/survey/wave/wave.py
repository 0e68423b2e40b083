"""A wave as it stands: who was asked, who answered what, and what is in dispute."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

import polars as pl

from inbeeld.survey.answers import (
    Answer,
    Contest,
    Count,
    Decision,
    Standing,
    StandingCounts,
    standing,
    standing_counts,
)
from inbeeld.survey.answers.count import CountedPlace
from inbeeld.survey.questionnaire import Question, Questionnaire
from inbeeld.survey.wave.plan import Plan


@dataclass(frozen=True)
class Late:
    """Who allowed a respondent to answer for a municipality after the stop."""

    municipality: str
    respondent: str
    allowed_by: str
    allowed_at: datetime


@dataclass(frozen=True)
class Wave:
    """`frame`: see `as_frame`. `respondents`: for which municipalities each answers. `answers`, `counts`,
    `contests`: all that were ever given."""

    plan: Plan
    questionnaire: Questionnaire
    frame: pl.DataFrame
    respondents: Mapping[str, frozenset[str]]
    answers: tuple[Answer, ...]
    decisions: tuple[Decision, ...]
    counts: tuple[Count, ...] = ()
    contests: tuple[Contest, ...] = ()
    late: tuple[Late, ...] = ()

    @cached_property
    def codes(self) -> frozenset[str]:
        """Of all municipalities that are asked."""
        return frozenset(self.frame["municipality"])

    @cached_property
    def standing(self) -> Standing:
        """What stands now, of the questions that apply: who answers an earlier question otherwise is not held to
        what was said further on."""
        found = standing(self.answers, self.decisions)
        asked = {
            (code, question.id)
            for code, answers in _by_municipality(found).items()
            for question in self.questionnaire.asked({name: answer.chosen for name, answer in answers.items()})
        }
        answers = {place: answer for place, answer in found.answers.items() if place in asked}
        return Standing(answers, found.disputes)

    @cached_property
    def standing_counts(self) -> StandingCounts:
        return standing_counts(self.counts, self.contests)

    @property
    def counted(self) -> Mapping[CountedPlace, Count]:
        """What registers counted and nobody contests."""
        return self.standing_counts.counted

    @property
    def contested(self) -> Mapping[CountedPlace, Count]:
        return self.standing_counts.contested

    @cached_property
    def taking_part(self) -> frozenset[str]:
        """The municipalities of which at least one answer or count stands."""
        return frozenset(place[0] for place in (*self.standing.answers, *self.counted))

    def answers_of(self, municipality: str) -> Mapping[str, Answer]:
        """What stands, by question."""
        return self._by_municipality.get(municipality, {})

    @cached_property
    def _by_municipality(self) -> Mapping[str, Mapping[str, Answer]]:
        return _by_municipality(self.standing)

    def new(self, answers: Iterable[Answer]) -> list[Answer]:
        """Without those that their respondent gave already, the last time."""
        given = sorted(self.answers, key=lambda answer: answer.recorded_at)
        last = {(one.municipality, one.question, one.respondent): one.lines for one in given}
        return [one for one in answers if last.get((one.municipality, one.question, one.respondent)) != one.lines]

    def asked_of(self, municipality: str) -> tuple[Question, ...]:
        """The questions that apply, given what stands."""
        answers = self.answers_of(municipality)
        return self.questionnaire.asked({name: answer.chosen for name, answer in answers.items()})

    def is_done(self, municipality: str, question: Question) -> bool:
        """Whether there is an answer that stands, or a count: of a table of shares one for each item."""
        if question.id in self.answers_of(municipality):
            return True
        is_share = question.kind in ("share", "shares")
        return is_share and all((municipality, question.id, item) in self.counted for item in question.names or ("",))


def _by_municipality(standing: Standing) -> Mapping[str, Mapping[str, Answer]]:
    found: dict[str, dict[str, Answer]] = {}
    for (code, name), answer in standing.answers.items():
        found.setdefault(code, {})[name] = answer
    return found
