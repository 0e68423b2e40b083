"""Equal to R's `survey`; tests/golden/survey.R is the script behind the expected values.

R's `rake` goes through its margins ten times for the residuals and does not weight them, so its standard errors are
compared where weights are equal before raking, to 1e-6. `calibrate(calfun = "raking")` is the same, exactly.
"""

from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path

import polars as pl
import pytest

from inbeeld.survey.estimation.calibration import post_stratified, raked
from inbeeld.survey.estimation.change import change
from inbeeld.survey.estimation.estimate import Estimate
from inbeeld.survey.estimation.estimators import mean, ratio, share, total
from inbeeld.survey.estimation.interval import korn_graubard
from inbeeld.survey.estimation.representativity import representativity
from inbeeld.survey.estimation.response import response
from inbeeld.survey.estimation.sample import Sample
from inbeeld.survey.estimation.trimming import trimmed
from inbeeld.survey.estimation.weights import Weights, design_weights

GOLDEN = Path(__file__).parents[2] / "golden"
FRAME = pl.read_csv(GOLDEN / "survey_frame.csv")
ANSWERS = pl.read_csv(GOLDEN / "survey_answers.csv")
EXPECTED = pl.read_csv(GOLDEN / "survey_expected.csv").group_by("design", "quantity", maintain_order=True)
TOLD = {(design, quantity): values for design, quantity, values in EXPECTED.agg("value").iter_rows()}
NONE, DESIGN = Sample.of(FRAME, ANSWERS), Sample.of(FRAME, ANSWERS, ["size"])
YES, MANAGERS, WORKING, PERSONS, RARE = (pl.col(name) for name in ("yes", "managers", "working", "persons", "rare"))
DESIGNS: dict[str, Callable[[], Weights]] = {
    "none": lambda: design_weights(NONE),
    "design": lambda: design_weights(DESIGN),
    "post_stratified": lambda: post_stratified(design_weights(NONE), "province"),
    "post_stratified_in_strata": lambda: post_stratified(design_weights(DESIGN), "province"),
    "raked": lambda: raked(design_weights(DESIGN), ("size", "province", "region")),
    "raked_from_none": lambda: raked(design_weights(NONE), ("size", "province")),
}
made = cache(lambda name: DESIGNS[name]())


def _close(name: str) -> float:
    return 1e-6 if name == "raked_from_none" else 1e-9


def _agrees(found: Estimate, name: str, quantity: str) -> None:
    expected = TOLD[name, quantity]
    values = [found.value, found.error, found.design_effect][: len(expected)]
    assert values == pytest.approx(expected, rel=_close(name))


@pytest.mark.parametrize("name", DESIGNS)
def test_weights(name: str) -> None:
    assert made(name).values == pytest.approx(TOLD[name, "weights"], rel=1e-9)


@pytest.mark.parametrize("name", DESIGNS)
def test_means_totals_and_ratios(name: str) -> None:
    weights = made(name)
    _agrees(mean(weights, YES), name, "mean yes")
    _agrees(mean(weights, MANAGERS), name, "mean managers")
    _agrees(total(weights, MANAGERS), name, "total managers")
    _agrees(ratio(weights, WORKING * PERSONS, PERSONS), name, "ratio working")
    _agrees(share(weights, WORKING, of="persons"), name, "ratio working")


@pytest.mark.parametrize("name", DESIGNS)
@pytest.mark.parametrize("province", ["east", "north", "south", "west"])
def test_domains(name: str, province: str) -> None:
    weights, within = made(name), pl.col("province") == province
    _agrees(mean(weights, YES, within), name, f"mean yes in {province}")
    _agrees(total(weights, MANAGERS, within), name, f"total managers in {province}")
    _agrees(ratio(weights, WORKING * PERSONS, PERSONS, within), name, f"ratio working in {province}")


@pytest.mark.parametrize("name", DESIGNS)
def test_a_question_that_some_did_not_answer(name: str) -> None:
    _agrees(mean(made(name), RARE), name, "mean rare")


@pytest.mark.parametrize("name", DESIGNS)
def test_the_interval_of_a_share(name: str) -> None:
    """R's does not widen for the calibration."""
    found = share(made(name), YES)
    assert [found.degrees_of_freedom] == TOLD[name, "degrees of freedom"]
    as_in_r = korn_graubard(found.value, found.error, found.base, found.degrees_of_freedom)
    assert as_in_r == pytest.approx(TOLD[name, "interval yes"], rel=_close(name))
    wider = found.low < as_in_r[0] and as_in_r[1] < found.high
    assert wider if made(name).calibrated_to.shape[1] else (found.low, found.high) == as_in_r


def test_a_stratum_with_one_respondent() -> None:
    large = FRAME.filter(size="d")["municipality"].implode()
    first = ANSWERS.filter(pl.col("municipality").is_in(large))["respondent"][0]
    rows = ~pl.col("municipality").is_in(large) | (pl.col("respondent") == first)
    _agrees(mean(design_weights(Sample.of(FRAME, ANSWERS.filter(rows), ["size"])), YES), "lonely", "mean yes")


def test_trimmed_weights() -> None:
    assert trimmed(made("raked"), 2.2).values == pytest.approx(TOLD["trimmed", "weights"], rel=1e-9)


def test_change_between_two_waves_of_the_same_municipalities() -> None:
    weights = made("design")
    found = change(mean(weights, YES), mean(weights, pl.col("later")), on=date(2019, 1, 1))
    assert [found.value, found.error] == pytest.approx(TOLD["change", "mean yes"], rel=1e-9)


def test_response_propensities_are_those_of_glm() -> None:
    found = response(NONE, ("size", "province"))
    assert found.propensities == pytest.approx(TOLD["response", "propensities"], rel=1e-9)


def test_the_r_indicator() -> None:
    found = representativity(NONE, ("size", "province"))
    unadjusted, adjusted, error = TOLD["response", "R"]
    assert [found.unadjusted, found.indicator, found.error] == pytest.approx([unadjusted, adjusted, error], rel=1e-8)
    by_size = found.by_class.filter(variable="size")["unconditional"].to_list()
    assert by_size == pytest.approx(TOLD["response", "partial size"], rel=1e-8)
    alone = found.by_variable.filter(variable="size")["conditional"].to_list()
    assert alone == pytest.approx(TOLD["response", "conditional size"], rel=1e-8)
