"""When a wave is held, and about which day it asks."""

from datetime import date
from typing import Self

from pydantic import model_validator

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
            raise ValueError("the wave closes before it opens")
        return self

    def is_open(self, day: date) -> bool:
        return self.opens <= day <= self.closes
