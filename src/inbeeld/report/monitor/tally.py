"""What became of each question: of how many municipalities it was asked, and how many answered."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from inbeeld.survey.wave import Wave

ANSWERED, DONT_KNOW, LEFT_OPEN, NOT_ASKED = PLACES = ("answered", "dont_know", "left_open", "not_asked")


@dataclass(frozen=True)
class Tally:
    """Municipalities that take part; each is in one of these. Who knows one share of several has answered."""

    answered: int = 0
    dont_know: int = 0
    left_open: int = 0
    not_asked: int = 0


def tallies(wave: Wave) -> Mapping[str, Tally]:
    """By question."""
    counted = {(code, question) for code, question, _ in wave.counted}
    found: dict[str, dict[str, int]] = defaultdict(lambda: dict.fromkeys(PLACES, 0))
    for code in wave.taking_part:
        for question, place in _places(wave, code, {name for of, name in counted if of == code}):
            found[question][place] += 1
    return {question: Tally(**found[question]) for question in wave.questionnaire.questions}


def _places(wave: Wave, code: str, counted: set[str]) -> Iterator[tuple[str, str]]:
    answers = wave.answers_of(code)
    asked = {one.id for one in wave.questionnaire.asked({name: answer.chosen for name, answer in answers.items()})}
    for question in wave.questionnaire.questions:
        if question in counted:
            yield question, ANSWERED
        elif answer := answers.get(question):
            yield question, ANSWERED if any(line.known for line in answer.lines) else DONT_KNOW
        else:
            yield question, LEFT_OPEN if question in asked else NOT_ASKED
