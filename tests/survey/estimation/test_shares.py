import math

import polars as pl
import pytest

from inbeeld.survey.errors import SurveyError
from inbeeld.survey.estimation.estimators import mean, share
from inbeeld.survey.estimation.interval import none_seen
from inbeeld.survey.estimation.sample import Sample
from inbeeld.survey.estimation.variance import variance
from inbeeld.survey.estimation.weights import Weights, design_weights


def _wave(yes: list[bool | float | None], persons: list[int], places: int, together: bool = False) -> Weights:
    codes = [f"X{n:03}" for n in range(places)]
    frame = pl.DataFrame({"municipality": codes, "persons": persons + [10] * (places - len(persons))})
    here = codes[: len(yes)]
    respondents = [f"R{n // 2 if together else n}" for n in range(len(yes))]
    answers = pl.DataFrame({"municipality": here, "respondent": respondents, "yes": yes}, strict=False)
    return design_weights(Sample.of(frame, answers))


def test_a_share_of_municipalities_is_not_one_of_persons() -> None:
    weights = _wave([True, False, False, False], [9000, 300, 400, 300], places=8)
    assert share(weights, pl.col("yes")).value == pytest.approx(0.25)
    assert share(weights, pl.col("yes"), of="persons").value == pytest.approx(0.9)


@pytest.mark.parametrize("yes", [True, False])
def test_where_all_say_the_same_the_interval_is_of_those_that_were_not_asked(yes: bool) -> None:
    found = share(_wave([yes] * 282, [10] * 282, places=380), pl.col("yes"))
    reach = none_seen(282, 380)
    assert (found.low, found.high) == pytest.approx((1 - reach, 1) if yes else (0, reach))
    assert 2 / 380 < reach < 3 / 380  # C(378, 282) / C(380, 282) = 0.066, with three it is 0.017


def test_when_almost_nobody_answers_almost_nothing_is_known() -> None:
    assert share(_wave([False], [10], places=380), pl.col("yes")).high > 0.9


def test_who_did_not_answer_a_question_is_left_out_of_it() -> None:
    found = share(_wave([True, False, None, None], [10] * 4, places=6), pl.col("yes"))
    assert (found.value, found.base) == (0.5, 2)


def test_a_question_that_nobody_answered_has_no_figure() -> None:
    found = share(_wave([None, None], [10] * 2, places=6), pl.col("yes"))
    assert found.base == 0
    assert math.isnan(found.value)


def test_one_respondent_for_two_municipalities_tells_less_than_two() -> None:
    yes: list[bool | float | None] = [True, True, False, False] * 5
    alone, together = (mean(_wave(yes, [10] * 20, 40, both), pl.col("yes").cast(int)) for both in (False, True))
    assert together.error == pytest.approx(alone.error * (19 / 9) ** 0.5)


def test_a_respondent_in_two_strata_counts_with_the_covariance() -> None:
    """Two strata whose answers move together: the error of their sum is that of pairs."""
    frame = pl.DataFrame({"municipality": [f"X{n}" for n in range(8)], "size": ["a", "b"] * 4, "persons": 1})
    rows = frame.select("municipality").head(6)
    apart = rows.with_columns(respondent=pl.col("municipality"))
    pairs = rows.with_columns(respondent=pl.Series([0, 0, 1, 1, 2, 2]).cast(pl.String))
    scores = pl.Series([1.0, 1.0, 2.0, 2.0, 6.0, 6.0]).to_numpy()
    alone, together = (variance(Sample.of(frame, answers, ["size"]), scores) for answers in (apart, pairs))
    assert together == pytest.approx(2 * alone)


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ({"municipality": ["GM0081"], "respondent": ["R"]}, r"GM0081 \(since 2018-01-01 part of GM0080\)"),
        ({"municipality": ["X0", "X0"], "respondent": ["R", "S"]}, "X0 more than once"),
        ({"municipality": ["X0"], "respondent": [None]}, "Who answered for X0 is not known"),
        ({"municipality": ["X0"], "respondent": ["R"]}, "Nobody answered in b"),
    ],
)
def test_answers_that_do_not_fit_the_frame_are_explained(answers: dict[str, list[str]], said: str) -> None:
    frame = pl.DataFrame({"municipality": ["X0", "X1"], "size": ["a", "b"], "persons": 1})
    with pytest.raises(SurveyError, match=said):
        Sample.of(frame, pl.DataFrame(answers), ["size"])


def test_a_share_over_1_is_explained() -> None:
    with pytest.raises(SurveyError, match="not so in X001"):
        share(_wave([0.2, 20.0], [10] * 2, places=4), pl.col("yes"))
    with pytest.raises(SurveyError, match="not of 'people'"):
        share(_wave([0.2, 0.3], [10] * 2, places=4), pl.col("yes"), of="people")
