import numpy as np
import polars as pl
import pytest

from inbeeld.survey.estimation.representativity import representativity
from inbeeld.survey.estimation.sample import Sample
from tests.survey.estimation.made import ANSWERING, country

MADE = country()


def _sample(answering: np.ndarray) -> Sample:
    return Sample.of(MADE.frame, MADE.would.filter(pl.Series(answering)))


def test_it_is_on_average_the_true_one() -> None:
    """R = 1 - 2 S of the true chances; unadjusted it is too low, as chance makes classes differ."""
    chances = np.array(ANSWERING)[MADE.size]
    random = np.random.default_rng(1)
    found = [representativity(_sample(random.random(380) < chances)) for _ in range(60)]
    true = 1 - 2 * chances.std(ddof=1)
    assert np.mean([one.indicator for one in found]) == pytest.approx(true, abs=0.015)
    assert np.mean([one.unadjusted for one in found]) < true - 0.015
    assert np.mean([one.error for one in found]) == pytest.approx(np.std([one.indicator for one in found]), rel=0.3)


def test_size_tells_who_answers_and_province_hardly() -> None:
    random = np.random.default_rng(2)
    found = representativity(_sample(random.random(380) < np.array(ANSWERING)[MADE.size]))
    size, province = (
        found.by_variable.row(by_predicate=pl.col("variable") == v, named=True) for v in ("size", "province")
    )
    assert size["conditional"] > 1.5 * province["conditional"]
    small = found.by_class.filter(pl.col("class") == "up to 20,000")["unconditional"].item()
    large = found.by_class.filter(pl.col("class") == "100,000 and more")["unconditional"].item()
    assert small < 0 < large


def test_the_bias_of_an_unweighted_share_stays_below_the_largest() -> None:
    sample = _sample(np.random.default_rng(3).random(380) < np.array(ANSWERING)[MADE.size])
    yes = sample.answers["yes"].mean()
    assert isinstance(yes, float)
    off = abs(yes - float(MADE.would["yes"].to_numpy().mean()))
    assert 0.02 < off < representativity(sample, ["size"]).largest_bias(yes)


def test_a_bias_leaves_a_share_between_0_and_1() -> None:
    """Two of 380 answered."""
    answering = np.zeros(380, bool)
    answering[[3, 200]] = True
    assert representativity(_sample(answering), ["size"]).largest_bias(0.3) <= 0.7


def test_when_all_answer_it_is_1() -> None:
    found = representativity(_sample(np.ones(380, bool)))
    assert (found.indicator, found.error, found.rate) == pytest.approx((1, 0, 1), abs=1e-6)


def test_a_class_in_which_all_answered_is_no_trouble() -> None:
    answering = np.where(MADE.size == 3, True, np.random.default_rng(4).random(380) < 0.6)
    found = representativity(_sample(answering), ["size"])
    rates = dict(found.by_class.select("class", "answered").iter_rows())
    assert rates["100,000 and more"] == pytest.approx(1, abs=1e-6)
    assert found.indicator < 0.8
