"""A municipality of which two respondents say different things, for a person to decide."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

from inbeeld.survey.answers import Answer, Line
from inbeeld.survey.wave.rows import RespondentRow

QUESTION = "side_by_side"
OTHER = {"nearly_all": "some", "some": "no", "no": "some"}
LATER = timedelta(minutes=20)


def colleagues(answers: Iterable[Answer]) -> dict[RespondentRow, Answer]:
    """Of the first that answered the question, a colleague who sees it otherwise. Left open, to be decided by whoever
    tries the demo."""
    first = next(answer for answer in answers if answer.question == QUESTION and answer.chosen)
    (chosen,) = first.chosen
    name = f"{first.respondent}-colleague"
    otherwise = frozenset({Line(OTHER[chosen])})
    row = RespondentRow(respondent=name, municipality=first.municipality)
    return {row: replace(first, lines=otherwise, respondent=name, recorded_at=first.recorded_at + LATER)}
