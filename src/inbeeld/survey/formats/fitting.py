"""Whether the answers in a file fit a wave: all of them, or none and everything that is wrong with its line."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from inbeeld.survey.answers import Answer
from inbeeld.survey.errors import SurveyError
from inbeeld.survey.wave import Wave
from inbeeld.survey.wave.faults import faults_of_answer
from inbeeld.survey.wave.tables import refuse

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
    """Beside what the municipality answered before."""
    by_place: dict[tuple[str, str], list[tuple[int, Answer]]] = {}
    for line, answer in given:
        by_place.setdefault((answer.municipality, answer.respondent), []).append((line, answer))
    for (code, _), own in by_place.items():
        now = {answer.question: answer for _, answer in own}
        told = {**wave.answers_of(code), **now}
        asked = {one.id for one in wave.questionnaire.asked({name: answer.chosen for name, answer in told.items()})}
        for line, answer in own:
            question = wave.questionnaire.questions.get(answer.question)
            if question and question.asked_if and question.id not in asked:
                if_ = question.asked_if
                yield (
                    line,
                    f"{code}, {question.id} is answered but not asked: it is for those who answered {if_.question} "
                    f"with {' or '.join(if_.options)}. Mend that answer, or make this one not_asked",
                )
