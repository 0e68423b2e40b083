"""The margin that a printed figure had at best."""

import polars as pl
import pytest

from inbeeld.survey.errors import SurveyError
from inbeeld.survey.estimation.estimators import mean
from inbeeld.survey.estimation.margin_of_error import best_margin
from inbeeld.survey.estimation.sample import Sample
from inbeeld.survey.estimation.weights import design_weights


def test_it_is_that_of_respondents_who_give_one_answer_for_all_of_theirs() -> None:
    codes = [f"X{n:02}" for n in range(60)]
    frame = pl.DataFrame({"municipality": codes, "persons": 1})
    answers = pl.DataFrame({"municipality": codes[:40], "respondent": [f"R{n // 2}" for n in range(40)]})
    yes = pl.col("respondent").is_in([f"R{n}" for n in range(5)]).cast(int)
    found = mean(design_weights(Sample.of(frame, answers)), yes)
    assert best_margin(0.25, 60, 40, respondents=20) == pytest.approx(found.high - found.value)


def test_it_is_nothing_where_all_answered() -> None:
    assert best_margin(0.5, 380, 380) == 0


@pytest.mark.parametrize(
    "wrong", [(1.2, 380, 282, None), (0.5, 380, 400, None), (0.5, 380, 282, 300), (0.5, 380, 1, None)]
)
def test_numbers_that_cannot_be_are_explained(wrong: tuple[float, int, int, int | None]) -> None:
    with pytest.raises(SurveyError, match="Needed"):
        best_margin(*wrong)
