"""Whether the answers in a file fit a wave: all of them, or none and everything that is wrong with its line."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TypeVar

from inbeeld.survey.answers import Answer
from inbeeld.survey.errors import SurveyError
from inbeeld.survey.wave import Wave
from inbeeld.survey.wave.faults import faults_of_answer
from inbeeld.survey.wave.tables import refuse

Some = TypeVar("Some")
Found = tuple[int, Answer | str]
"""The line of a file, and an answer in it or what is wrong there."""


def fitting(path: Path, wave: Wave, found: Iterable[Found]) -> list[Answer]:
    """Raises SurveyError."""
    listed = list(found)
    wrong = [(line, told) for line, told in listed if isinstance(told, str)]
    given = [(line, answer) for line, answer in listed if isinstance(answer, Answer)]
    wrong += [(line, fault) for line, answer in given for fault in faults_of_answer(wave, answer)]
    wrong += [*_twice(given), *_not_asked(wave, given)]
    refuse([f"{path}, line {line}: {told}" for line, told in sorted(wrong)])
    if not given:
        raise SurveyError(f"{path} has no answers to questions of this wave. Nothing was added.")
    return [answer for _, answer in given]


def _twice(given: Iterable[tuple[int, Answer]]) -> Iterator[tuple[int, str]]:
    """One respondent says two things in one breath; two respondents may, and then a person decides."""
    before: dict[tuple[object, ...], tuple[int, Answer]] = {}
    for line, answer in given:
        place = answer.municipality, answer.question, answer.respondent, answer.recorded_at
        earlier, first = before.setdefault(place, (line, answer))
        if answer.lines != first.lines:
            yield (
                line,
                f"{answer.municipality}, {answer.question}: {answer.respondent} answers otherwise on line {earlier}. "
                "Keep one of the two, or fill in who else answered",
            )


def _not_asked(wave: Wave, given: Iterable[tuple[int, Answer]]) -> Iterator[tuple[int, str]]:
    before = _grouped(sorted(wave.answers, key=lambda answer: answer.recorded_at), _place)
    for place, own in _grouped(given, lambda found: _place(found[1])).items():
        asked = _asked(wave, place[0], [*before.get(place, ()), *(answer for _, answer in own)])
        for line, answer in own:
            question = wave.questionnaire.questions.get(answer.question)
            if question and question.asked_if and question.id not in asked:
                depends_on, options = question.asked_if.question, " or ".join(question.asked_if.options)
                yield (
                    line,
                    f"{answer.municipality}, {question.id} is answered but not asked: it is for those who answered "
                    f"{depends_on} with {options}. Mend that answer, or make this one not_asked",
                )


def _place(answer: Answer) -> tuple[str, str]:
    return answer.municipality, answer.respondent


def _grouped(found: Iterable[Some], place: Callable[[Some], tuple[str, str]]) -> dict[tuple[str, str], list[Some]]:
    grouped: dict[tuple[str, str], list[Some]] = {}
    for one in found:
        grouped.setdefault(place(one), []).append(one)
    return grouped


def _asked(wave: Wave, municipality: str, own: Iterable[Answer]) -> frozenset[str]:
    """Given what stands, and what one respondent said before and says now."""
    told = {**wave.answers_of(municipality), **{answer.question: answer for answer in own}}
    asked = wave.questionnaire.asked({name: answer.chosen for name, answer in told.items()})
    return frozenset(question.id for question in asked)
