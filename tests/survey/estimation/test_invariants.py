"""What must hold of any frame and any response."""

from dataclasses import dataclass
from datetime import date

import numpy as np
import polars as pl
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from inbeeld.survey.estimation.calibration import NotConvergedError, post_stratified, raked
from inbeeld.survey.estimation.change import change
from inbeeld.survey.estimation.estimators import mean, share, total
from inbeeld.survey.estimation.sample import Sample
from inbeeld.survey.estimation.tables import by_class
from inbeeld.survey.estimation.trimming import trimmed
from inbeeld.survey.estimation.weights import design_weights

quietly = settings(max_examples=60)


@dataclass(frozen=True)
class Wave:
    frame: pl.DataFrame
    answers: pl.DataFrame


@st.composite
def waves(draw: st.DrawFn, everybody: bool = False) -> Wave:
    """In each size and each province somebody answers."""
    random = np.random.default_rng(draw(st.integers(0, 2**32)))
    places = draw(st.integers(12, 60))
    frame = pl.DataFrame(
        {
            "municipality": [f"X{n:03}" for n in range(places)],
            "size": [("a", "b", "c")[n % 3] for n in range(places)],
            "province": [("north", "south")[n // 3 % 2] for n in range(places)],
            "persons": random.integers(1, 1000, places),
        }
    )
    would = pl.DataFrame(
        {
            "municipality": frame["municipality"],
            "respondent": [f"R{n}" for n in random.integers(0, places, places)],
            "yes": random.random(places) < 0.5,
            "number": random.integers(0, 50, places),
        }
    )
    here = (random.random(places) < 0.6) | (np.arange(places) < 6) | everybody
    return Wave(frame, would.filter(pl.Series(here)))


@quietly
@given(waves())
def test_weights_add_up_to_the_frame_and_post_strata_to_their_classes(wave: Wave) -> None:
    weights = design_weights(Sample.of(wave.frame, wave.answers, ["size"]))
    fitted = post_stratified(weights, "province")
    for one in (weights, fitted, trimmed(fitted, 1.5)):
        assert one.values.sum() == pytest.approx(wave.frame.height)
    for province, many in wave.frame["province"].value_counts().iter_rows():
        assert total(fitted, (pl.col("province") == province).cast(int)).value == pytest.approx(many)


@quietly
@given(waves())
def test_raking_reproduces_its_margins_without_error(wave: Wave) -> None:
    weights = design_weights(Sample.of(wave.frame, wave.answers, ["size"]))
    try:
        weights = raked(weights, ("size", "province"))
    except NotConvergedError:
        assume(False)
    for variable in ("size", "province"):
        for name, many in wave.frame[variable].value_counts().iter_rows():
            found = total(weights, (pl.col(variable) == name).cast(int))
            assert (found.value, found.error) == (pytest.approx(many), pytest.approx(0, abs=1e-6))


@quietly
@given(waves())
def test_totals_of_the_classes_add_up_to_the_total(wave: Wave) -> None:
    weights = design_weights(Sample.of(wave.frame, wave.answers, ["size"]))
    number = pl.col("number")
    rows = by_class(weights.sample, ["size", "province"], lambda within: total(weights, number, within))
    assert rows["value"].sum() == pytest.approx(total(weights, number).value)
    assert rows["municipalities"].sum() == wave.frame.height


@quietly
@given(waves(everybody=True), st.sampled_from(["municipalities", "persons"]))
def test_when_all_answer_nothing_is_uncertain(wave: Wave, of: str) -> None:
    sample = Sample.of(wave.frame, wave.answers, ["size"])
    for yes in (pl.col("yes"), pl.lit(False), pl.lit(True)):
        found = share(design_weights(sample), yes, of=of)
        size = wave.frame["persons"] if of == "persons" else pl.repeat(1, wave.frame.height, eager=True)
        truth = (wave.answers.with_columns(yes=yes)["yes"].cast(int) * size).sum() / size.sum()
        assert (found.low, found.value, found.high) == (pytest.approx(truth),) * 3
        assert found.error == 0


@quietly
@given(waves(), st.sampled_from(["municipalities", "persons"]), st.integers(0, 60))
def test_an_interval_of_a_share_holds_it_and_stays_between_0_and_1(wave: Wave, of: str, first: int) -> None:
    weights = design_weights(Sample.of(wave.frame, wave.answers, ["size"]))
    found = share(weights, pl.col("municipality") < f"X{first:03}", of=of)
    assert -1e-12 <= found.low <= found.value + 1e-12
    assert found.value - 1e-12 <= found.high <= 1 + 1e-12


@quietly
@given(waves())
def test_a_wave_does_not_differ_from_itself(wave: Wave) -> None:
    found = mean(design_weights(Sample.of(wave.frame, wave.answers, ["size"])), pl.col("number"))
    same = change(found, found, on=date(2018, 1, 1))
    assert same.value == 0
    assert same.in_both == wave.answers.height
