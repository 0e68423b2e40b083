import numpy as np
import polars as pl
import pytest

from inbeeld.survey.errors import SurveyError
from inbeeld.survey.estimation.calibration import post_stratified, raked
from inbeeld.survey.estimation.collapsing import Group, collapsed
from inbeeld.survey.estimation.estimators import share
from inbeeld.survey.estimation.sample import Sample
from inbeeld.survey.estimation.tables import by_class, under_each_weighting
from inbeeld.survey.estimation.weighting import WEIGHTINGS, every_weighting, weighted
from inbeeld.survey.estimation.weights import design_weights
from tests.survey.estimation.coverage import coverage
from tests.survey.estimation.made import SIZES, country

MADE = country()
ANSWERS = MADE.wave(np.random.default_rng(2018))
YES = pl.col("yes")


def _answered(classes: list[str], many: list[int], order: pl.Enum | None = None) -> list[Group]:
    rows = [(f"X{name}{n:02}", name) for name, all_of in zip(classes, many, strict=True) for n in range(all_of)]
    frame = pl.DataFrame(rows, schema={"municipality": pl.String, "class": order or pl.String}, orient="row")
    return collapsed(frame, frame.select("municipality", respondent="municipality"), "class")


def test_a_small_class_joins_its_smaller_neighbour_where_classes_have_an_order() -> None:
    order = pl.Enum(["c", "b", "a", "d"])
    assert [one.classes for one in _answered(["c", "b", "a", "d"], [30, 21, 5, 40], order)] == [
        ("c",),
        ("b", "a"),
        ("d",),
    ]


def test_a_small_class_joins_the_next_smallest_where_they_have_none() -> None:
    groups = _answered(["a", "b", "c", "d"], [5, 40, 30, 4])
    assert [(one.classes, one.respondents) for one in groups] == [(("a", "d", "c"), 39), (("b",), 40)]


def test_one_class_remains_where_hardly_anybody_answered() -> None:
    assert [one.classes for one in _answered(["a", "b"], [2, 3])] == [("a", "b")]


def test_a_weighting_says_what_was_put_together() -> None:
    notes = weighted(MADE.frame, ANSWERS).notes
    assert any(note.told("en").startswith("Province: Drenthe + ") for note in notes)
    assert weighted(MADE.frame, ANSWERS, "none").notes == ()


def test_calibrated_weights_add_up_to_the_frame() -> None:
    weights = weighted(MADE.frame, ANSWERS, margins=("size", "province"))
    sums = pl.DataFrame({"size": weights.sample.answers["size"], "weight": weights.values}).group_by("size").sum()
    wanted = MADE.frame["size"].value_counts().sort("size")["count"].to_list()
    assert sums.sort("size")["weight"].to_list() == pytest.approx(wanted)


def test_margins_that_cannot_be_met_together_are_left_out_from_the_last() -> None:
    """In the frame province and region are different things, among those that answered the same."""
    corner = ("north", "one"), ("south", "two"), ("north", "two")
    rows = [(f"X{n:03}", "a", *corner[n % 3], 10) for n in range(180)]
    frame = pl.DataFrame(rows, schema=["municipality", "size", "province", "region", "persons"], orient="row")
    answers = frame.filter(pl.int_range(180) % 3 < 2).select("municipality", respondent="municipality")
    weights = weighted(frame, answers)
    assert any(note.told("en").startswith("Labour-market region: left out") for note in weights.notes)
    assert weights.values[0] == pytest.approx(2)


def test_how_far_a_figure_moves_under_each_weighting() -> None:
    rows = under_each_weighting(every_weighting(MADE.frame, ANSWERS), lambda weights: share(weights, YES))
    moved = dict(rows.select("weighting", "moved").iter_rows())
    assert moved["none"] == 0
    assert moved["design"] < -0.01  # large municipalities answered more often, and say yes more often
    assert moved["calibrated"] < -0.01


def test_a_row_for_each_class_in_its_order() -> None:
    weights = weighted(MADE.frame, ANSWERS, "design")
    rows = by_class(weights.sample, ["size"], lambda within: share(weights, YES, within=within))
    assert rows["size"].to_list() == SIZES.categories.to_list()
    assert rows["value"].is_sorted()
    assert rows["base"].sum() == ANSWERS.height
    assert rows["municipalities"].sum() == MADE.frame.height


def test_a_class_in_which_nobody_answered_is_explained() -> None:
    silent = ~pl.col("municipality").is_in(ANSWERS["municipality"].implode())
    frame = MADE.frame.with_columns(empty=pl.when(silent).then(pl.lit("b")).otherwise(pl.lit("a")))
    weights = design_weights(Sample.of(frame, ANSWERS))
    for fit in (lambda: post_stratified(weights, "empty"), lambda: raked(weights, ["empty"])):
        with pytest.raises(SurveyError, match="Nobody answered with empty b"):
            fit()


def test_a_frame_that_lacks_a_class_is_explained() -> None:
    unknown = MADE.frame.with_columns(region=pl.when(pl.col("municipality") != "GM0014").then("region"))
    with pytest.raises(SurveyError, match="no region for GM0014"):
        weighted(unknown, ANSWERS)
    with pytest.raises(SurveyError, match="no column 'province'"):
        weighted(MADE.frame.drop("province"), ANSWERS)


def test_a_weighting_that_is_not_there_is_explained() -> None:
    with pytest.raises(SurveyError, match="no weighting 'raking'"):
        weighted(MADE.frame, ANSWERS, "raking")


def test_weighted_intervals_hold_the_truth_and_unweighted_ones_do_not() -> None:
    """Sixty waves; coverage.py does a thousand."""
    held = {weighting: coverage(MADE, weighting, waves=60) for weighting in WEIGHTINGS}
    assert min(held["design"].values()) > 0.85
    assert min(held["calibrated"].values()) > 0.85
    assert max(held["none"][name] for name in ("municipalities that say yes", "persons who work")) < 0.8
