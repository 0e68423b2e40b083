"""Municipalities with a register of their own: what they count, and two respondents who contest it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, time

import numpy as np

from inbeeld.demo.days import Flags
from inbeeld.demo.wave.places import Places
from inbeeld.demo.wave.shares import reported, share_name
from inbeeld.survey.answers import Answer, Contest, Count
from inbeeld.survey.questionnaire import Question, Questionnaire
from inbeeld.survey.wave import Plan

DELIVERING = {2017: 0, 2018: 60}
LARGE_ONES_MORE_OFTEN, ONLY_COUNTING = 0.5, 0.3
"""The second is of the questions that a register answers; the other ones a municipality estimates as well."""
LARGE = 2
"""From this size there are ten people in each group, so that its share may leave the register."""
BEFORE_WORK = time(6)
CONTESTED = {
    "not_in_view": "Wij spreken mensen ook op het spreekuur in de wijk. Dat staat niet in het register.",
    "temporary_contract": "Van veel contracten weten wij het einde niet. Dit aantal is te laag.",
}


@dataclass(frozen=True, eq=False)
class Registers:
    places: Places
    delivering: Flags

    @classmethod
    def of(cls, places: Places, part: Flags) -> "Registers":
        """Of those that take part, exactly so many deliver counts."""
        inclined = np.where(part, places.leaning("register", LARGE_ONES_MORE_OFTEN), -np.inf)
        first = np.argsort(-inclined)[: DELIVERING[places.year]]
        return cls(places, np.isin(np.arange(len(part)), first))

    def count(self, question: Question, item: str) -> Flags:
        """Who counts this."""
        prefill = question.prefills.get(item)
        if prefill is None:
            return np.zeros_like(self.delivering)
        return self.delivering & (self.places.size >= LARGE) if prefill.group else self.delivering

    def left_to(self, question: Question) -> Flags:
        """Who estimates nothing, because the register counts all that is asked."""
        items = [item.id for item in question.items] or [""]
        counted = np.all([self.count(question, item) for item in items], axis=0)
        return np.asarray(counted & self.places.at_random(f"{question.id} left", ONLY_COUNTING))

    def counts(self, questionnaire: Questionnaire, plan: Plan, answers: Iterable[Answer]) -> Iterator[Count]:
        """Delivered before the wave opened, of the questions that are asked of the municipality."""
        at = datetime.combine(plan.opens, BEFORE_WORK)
        asked = _asked(questionnaire, answers)
        for question in questionnaire.questions.values():
            for item, prefill in question.prefills.items():
                counted = reported(self.places, share_name(question.id, item)).counted
                for n in np.flatnonzero(self.count(question, item)):
                    code = self.places.codes[n]
                    if question.id in asked[code]:
                        value, day = f"{counted[n]:g}", plan.reference_day
                        yield Count(code, question.id, item, value, day, prefill.figure, at)


def _asked(questionnaire: Questionnaire, answers: Iterable[Answer]) -> Mapping[str, frozenset[str]]:
    chosen: dict[str, dict[str, frozenset[str]]] = {}
    for answer in answers:
        chosen.setdefault(answer.municipality, {})[answer.question] = answer.chosen
    return {code: frozenset(question.id for question in questionnaire.asked(own)) for code, own in chosen.items()}


def contests(counts: Iterable[Count], answers: Iterable[Answer]) -> Iterator[Contest]:
    """Of each contested question the first municipality that counts and estimates it."""
    estimated = {(answer.municipality, answer.question): answer for answer in answers}
    both = [(count, estimated.get((count.municipality, count.question))) for count in counts]
    for question, why in CONTESTED.items():
        for count, answer in both:
            if count.question == question and answer is not None and all(line.known for line in answer.lines):
                yield Contest(count.municipality, question, count.item, answer.respondent, answer.recorded_at, why)
                break
