"""What the figures of past waves had as margin at best, from what was printed of their response."""

import re
from datetime import date
from pathlib import Path

import polars as pl
import pytest

from inbeeld.facts.municipalities import existing_on
from inbeeld.survey.errors import SurveyError
from inbeeld.survey.estimation.estimators import mean
from inbeeld.survey.estimation.margin_of_error import best_margin
from inbeeld.survey.estimation.sample import Sample
from inbeeld.survey.estimation.weights import design_weights

PUBLISHED = Path(__file__).parents[4] / "shared" / "data" / "published" / "kis_figures.csv"


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


@pytest.mark.skipif(not PUBLISHED.exists(), reason="the published figures are not here")
@pytest.mark.parametrize(
    ("wave", "figure", "respondents", "answered", "points"),
    [
        (2016, "plans_for_additional_policy", 110, 197, 6.7),
        (2018, "dedicated_case_managers", None, 282, 2.2),
        (2018, "most_promising_first", None, 282, 2.8),
    ],
)
def test_printed_figures_had_at_best_this_margin(
    wave: int, figure: str, respondents: int | None, answered: int, points: float
) -> None:
    printed = pl.read_csv(PUBLISHED).filter(wave=wave)
    response, value = (printed.filter(indicator=name) for name in ("municipalities_taking_part", figure))
    numbers = {int(number) for number in re.findall(r"\d+", response["published_wording_nl"].item())}
    municipalities = len(existing_on(date(wave, 1, 1)))
    assert {answered, respondents or answered} <= numbers
    assert response["value_pct"].item() == pytest.approx(100 * answered / municipalities, abs=0.05)
    margin = best_margin(value["value_pct"].item() / 100, municipalities, answered, respondents)
    assert 100 * margin == pytest.approx(points, abs=0.05)


@pytest.mark.skipif(not PUBLISHED.exists(), reason="the published figures are not here")
def test_of_2023_only_the_response_was_printed() -> None:
    """134 respondents for 203 of 342: a share of municipalities near 50 % was known to within 5.5 points at best."""
    (row,) = pl.read_csv(PUBLISHED).filter(wave=2023, indicator="municipalities_taking_part").rows(named=True)
    respondents, answered = (int(number) for number in re.findall(r"\d+", row["published_wording_nl"]))
    municipalities = len(existing_on(date(2023, 1, 1)))
    assert row["value_pct"] == pytest.approx(100 * answered / municipalities, abs=0.05)
    assert 100 * best_margin(0.5, municipalities, answered, respondents) == pytest.approx(5.5, abs=0.05)
