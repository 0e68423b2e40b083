"""When a wave is held, and about which day it asks."""

from datetime import date
from typing import Any, Self

from pydantic import ValidationError, model_validator
from pydantic_core import ErrorDetails

from inbeeld.survey.errors import SurveyError
from inbeeld.survey.questionnaire.question import Words, Written


class Plan(Written):
    """`reference_day`: the day that the questions are about, and on which the municipalities of the frame exist.
    Answers can be given from `opens` up to and including `closes`. `made_up` is true of a demonstration, and whatever
    is made of the wave must say so."""

    title: Words
    year: int
    reference_day: date
    opens: date
    closes: date
    made_up: bool = False

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.closes < self.opens:
            raise ValueError(f"the wave closes on {self.closes}, before it opens on {self.opens}")
        return self

    def is_open(self, day: date) -> bool:
        return self.opens <= day <= self.closes

    def days_left(self, day: date) -> int:
        """To answer in, `day` included."""
        return (self.closes - day).days + 1


def planned(told: dict[str, Any], where: str) -> Plan:
    """Raises SurveyError with all that is wrong, and where."""
    try:
        return Plan.model_validate(told)
    except ValidationError as wrong:
        raise SurveyError("\n".join(_told(error, where) for error in wrong.errors())) from None


def _told(error: ErrorDetails, where: str) -> str:
    place = ", ".join(filter(None, (where, ".".join(str(part) for part in error["loc"]))))
    return f"{place}: {error['msg'].removeprefix('Value error, ')}."
