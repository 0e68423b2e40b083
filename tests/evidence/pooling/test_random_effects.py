"""Random effects as R's metafor has them; tests/golden/pooling.R is the script behind the expected values."""

from pathlib import Path

import numpy as np
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inbeeld.evidence.pooling import together

GOLDEN = Path(__file__).parents[2] / "golden"
SETS, EXPECTED = pl.read_csv(GOLDEN / "pooling.csv"), pl.read_csv(GOLDEN / "pooling_expected.csv")

effects = st.lists(st.floats(-0.5, 0.5), min_size=2, max_size=8)
errors = st.floats(0.01, 0.3)


@pytest.mark.parametrize("name", EXPECTED["set"].to_list())
def test_as_in_metafor(name: str) -> None:
    one, expected = SETS.filter(set=name), EXPECTED.row(by_predicate=pl.col("set") == name, named=True)
    found = together(one["effect"].to_list(), one["error"].to_list())
    for field in ("effect", "error", "low", "high", "tau", "differ"):
        assert getattr(found, field) == pytest.approx(expected[field], rel=1e-5, abs=1e-7), field
    assert found.widened is expected["widened"]
    if found.predicted:
        assert found.predicted == pytest.approx((expected["predicted_low"], expected["predicted_high"]), rel=1e-5)


def test_two_tell_nothing_of_a_third() -> None:
    assert together((0.02, 0.15), (0.02, 0.03)).predicted is None


@given(data=st.data(), values=effects)
def test_never_surer_than_if_all_were_alike(data: st.DataObject, values: list[float]) -> None:
    spread = [data.draw(errors) for _ in values]
    found = together(values, spread)
    alike = 1 / np.sqrt(np.sum(1 / np.square(spread)))
    assert found.high - found.low >= 2 * 1.9599 * alike
    assert sum(found.weights) == pytest.approx(1)
    assert min(values) - 1e-9 <= found.effect <= max(values) + 1e-9
    assert 0 <= found.differ < 1
    if found.predicted:
        assert found.predicted[0] <= found.low <= found.high <= found.predicted[1]


@given(data=st.data(), values=effects)
def test_the_order_makes_no_difference(data: st.DataObject, values: list[float]) -> None:
    pairs = [(value, data.draw(errors)) for value in values]
    told = [together(*zip(*order, strict=True)) for order in (pairs, pairs[::-1])]
    assert told[0].effect == pytest.approx(told[1].effect, abs=1e-6)
    assert told[0].tau == pytest.approx(told[1].tau, abs=1e-4)


@pytest.mark.parametrize(("number", "apart"), [(3, 0.0), (3, 0.05), (6, 0.02), (6, 0.05)])
def test_intervals_hold_the_truth_as_often_as_they_say(number: int, apart: float) -> None:
    """With few municipalities that truly differ, the usual interval of the normal distribution does not."""
    luck = np.random.default_rng(2018)
    held = []
    for _ in range(300):
        spread = luck.uniform(0.02, 0.06, number)
        found = together(luck.normal(0.1 + luck.normal(0, apart, number), spread).tolist(), spread.tolist())
        held.append(found.low <= 0.1 <= found.high)
    assert np.mean(held) >= 0.93


def test_one_is_no_mean() -> None:
    with pytest.raises(ValueError, match="alone"):
        together([0.1], [0.02])
