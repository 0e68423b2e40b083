"""What stands of all answers: the last of each respondent, and where two respondents of one municipality differ.

Nothing is overwritten: who answers anew adds an answer, and where two differ, the decision of a person is added.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from inbeeld.survey.answers.answer import Answer

Place = tuple[str, str]
"""Municipality and question."""


@dataclass(frozen=True)
class Decision:
    """Of two or more answers to a question, that of this respondent stands. It settles answers given before it."""

    municipality: str
    question: str
    respondent: str
    decided_by: str
    decided_at: datetime
    why: str


@dataclass(frozen=True)
class Dispute:
    """Answers that differ, one of each respondent, in the order in which they were given."""

    answers: tuple[Answer, ...]


@dataclass(frozen=True)
class Standing:
    """`answers`: what is answered, by municipality and question. What is disputed stands in `disputes` only."""

    answers: Mapping[Place, Answer]
    disputes: Mapping[Place, Dispute]


def standing(given: Iterable[Answer], decisions: Iterable[Decision] = ()) -> Standing:
    decided = {(one.municipality, one.question): one for one in sorted(decisions, key=lambda one: one.decided_at)}
    answers: dict[Place, Answer] = {}
    disputes: dict[Place, Dispute] = {}
    for place, of_place in groupby(sorted(given, key=_order), key=_place):
        current = _current(of_place)
        if (decision := decided.get(place)) is not None:
            current = _settled(current, decision)
        if len({answer.lines for answer in current}) > 1:
            disputes[place] = Dispute(current)
        elif current:
            answers[place] = current[-1]
    return Standing(answers, disputes)


def _place(answer: Answer) -> Place:
    return answer.municipality, answer.question


def _order(answer: Answer) -> tuple[str, str, datetime, str]:
    return *_place(answer), answer.recorded_at, answer.respondent


def _current(answers: Iterable[Answer]) -> tuple[Answer, ...]:
    """The last of each respondent, without those that were taken back."""
    last = {answer.respondent: answer for answer in answers}
    return tuple(sorted((answer for answer in last.values() if answer.lines), key=_order))


def _settled(current: tuple[Answer, ...], decision: Decision) -> tuple[Answer, ...]:
    """What was given after the decision can be in dispute again."""
    return tuple(
        answer
        for answer in current
        if answer.respondent == decision.respondent or answer.recorded_at > decision.decided_at
    )
