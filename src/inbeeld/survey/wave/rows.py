"""The rows of the tables of a wave, as they stand in its files."""

from datetime import date
from typing import Annotated, ClassVar

from pydantic import BeforeValidator, Field, NaiveDatetime, NonNegativeInt

from inbeeld.facts.municipalities import MUNICIPALITIES
from inbeeld.survey.answers.answer import Basis
from inbeeld.survey.questionnaire.question import LONGEST_TEXT, Written


def _municipality(code: str) -> str:
    if code not in MUNICIPALITIES:
        raise ValueError("no municipality has had this code since 2016; codes look like GM0014")
    return code


def _or_nothing(value: object) -> object:
    return None if value == "" else value


class Row(Written):
    """`table` is the name of its file without .csv; no two rows of it share `key`."""

    table: ClassVar[str]
    key: ClassVar[tuple[str, ...]]


Municipality = Annotated[str, BeforeValidator(_municipality)]
Name = Annotated[str, Field(min_length=1, max_length=200)]


class FrameRow(Row):
    """`persons`: how many people with a permit live there, where that is known."""

    table = "frame"
    key = ("municipality",)

    municipality: Municipality
    name: Name
    province: Name
    region: Name
    inhabitants: NonNegativeInt
    persons: Annotated[NonNegativeInt | None, BeforeValidator(_or_nothing)] = None


class RespondentRow(Row):
    """A respondent answers for a municipality; whoever answers for several has several rows. No name, no address:
    those stay with whoever runs the wave."""

    table = "respondents"
    key = ("respondent", "municipality")

    respondent: Name
    municipality: Municipality


class AnswerRow(Row):
    """A line of an answer. An answer that was taken back has a row without a value."""

    table = "answers"
    key = ("municipality", "question", "item", "respondent", "recorded_at")

    municipality: Municipality
    question: Name
    item: str = ""
    value: str = ""
    basis: Basis = ""
    respondent: Name
    recorded_at: NaiveDatetime


class DecisionRow(Row):
    """Which answer stands, where two respondents differ."""

    table = "decisions"
    key = ("municipality", "question", "decided_at")

    municipality: Municipality
    question: Name
    respondent: Name
    decided_by: Name
    decided_at: NaiveDatetime
    why: Name


class CountRow(Row):
    """What the register of a municipality counts for a share."""

    table = "counted"
    key = ("municipality", "question", "item", "delivered_at")

    municipality: Municipality
    question: Name
    item: str = ""
    value: Name
    day: date
    figure: Name
    delivered_at: NaiveDatetime


class ContestRow(Row):
    """Why a count is not right; empty where it is after all."""

    table = "contests"
    key = ("municipality", "question", "item", "respondent", "recorded_at")

    municipality: Municipality
    question: Name
    item: str = ""
    respondent: Name
    recorded_at: NaiveDatetime
    why: Annotated[str, Field(max_length=LONGEST_TEXT)] = ""


class LateRow(Row):
    """Somebody allowed answers after the stop."""

    table = "late"
    key = ("municipality", "respondent", "allowed_at")

    municipality: Municipality
    respondent: Name
    allowed_by: Name
    allowed_at: NaiveDatetime
