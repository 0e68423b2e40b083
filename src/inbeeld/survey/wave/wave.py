"""A wave as it stands: who was asked, who answered what, and what is in dispute."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

import polars as pl

from inbeeld.facts.municipalities import MERGERS
from inbeeld.survey.answers import Answer, Contest, Count, Decision, Standing, problems, standing
from inbeeld.survey.questionnaire import Questionnaire
from inbeeld.survey.wave.plan import Plan


@dataclass(frozen=True)
class Wave:
    """`frame`: see `as_frame`. `respondents`: for which municipalities each answers. `answers`: all that were ever
    given."""

    plan: Plan
    questionnaire: Questionnaire
    frame: pl.DataFrame
    respondents: Mapping[str, frozenset[str]]
    answers: tuple[Answer, ...]
    decisions: tuple[Decision, ...]
    counts: tuple[Count, ...] = ()
    contests: tuple[Contest, ...] = ()

    @cached_property
    def standing(self) -> Standing:
        """What stands now, of the questions that apply: who answers an earlier question otherwise is not held to
        what was said further on."""
        found = standing(self.answers, self.decisions)
        asked = {code: self._asked(code, found) for code in {code for code, _ in found.answers}}
        answers = {place: answer for place, answer in found.answers.items() if place[1] in asked[place[0]]}
        return Standing(answers, found.disputes)

    @cached_property
    def taking_part(self) -> frozenset[str]:
        """The municipalities of which at least one answer or count stands."""
        return frozenset(code for code, *_ in (*self.standing.answers, *self.counted))

    @cached_property
    def counted(self) -> Mapping[tuple[str, str, str], Count]:
        """By municipality, question and item: the last that was delivered, if it was not contested since."""
        last = {(one.municipality, one.question, one.item): one for one in sorted(self.counts, key=_delivered)}
        contested = {(one.municipality, one.question, one.item): one for one in sorted(self.contests, key=_recorded)}
        return {place: one for place, one in last.items() if not _is_contested(one, contested.get(place))}

    def answers_of(self, municipality: str) -> dict[str, Answer]:
        """What stands, by question."""
        return {name: answer for (code, name), answer in self.standing.answers.items() if code == municipality}

    def faults(self) -> Iterator[str]:
        """What does not fit together, a sentence each."""
        yield from self._strangers()
        for answer in self.answers:
            yield from self.faults_of(answer)

    def faults_of(self, answer: Answer) -> Iterator[str]:
        question = self.questionnaire.questions.get(answer.question)
        if question is None:
            yield f"{answer.municipality} answered {answer.question}, which is no question of this wave"
        elif answer.municipality not in self.respondents.get(answer.respondent, ()):
            yield f"{answer.respondent} answered for {answer.municipality}, but is no respondent of it"
        else:
            place = f"{answer.municipality}, {answer.question}"
            yield from (f"{place}: {wrong.told('en').rstrip('.')}" for wrong in problems(question, answer.lines))

    def _strangers(self) -> Iterator[str]:
        known = frozenset(self.frame["municipality"])
        for respondent, codes in self.respondents.items():
            for code in sorted(codes - known):
                merger = MERGERS.get(code)
                now = f"; since {merger.date} it is part of {merger.successor}" if merger else ""
                yield f"{respondent} answers for {code}, which is not in the frame{now}"

    def _asked(self, municipality: str, found: Standing) -> frozenset[str]:
        chosen = {name: answer.chosen for (code, name), answer in found.answers.items() if code == municipality}
        return frozenset(question.id for question in self.questionnaire.asked(chosen))


def _delivered(count: Count) -> datetime:
    return count.delivered_at


def _recorded(contest: Contest) -> datetime:
    return contest.recorded_at


def _is_contested(count: Count, contest: Contest | None) -> bool:
    return contest is not None and bool(contest.why) and contest.recorded_at > count.delivered_at
