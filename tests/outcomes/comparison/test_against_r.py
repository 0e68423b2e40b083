"""The model as lme4 fits it; tests/golden/comparison.R is the script behind the expected values.

Fixed effects, σ, conditional modes and the standard deviations of these agree to 1e-6: two implementations stop at
slightly different places of a flat maximum. Standard errors of fixed effects agree to 1e-5, as lme4 takes second
differences and we have second derivatives.
"""

from pathlib import Path

import numpy as np
import polars as pl
import pytest

from inbeeld.outcomes.comparison.covariates import Covariates
from inbeeld.outcomes.comparison.design import Design, design
from inbeeld.outcomes.comparison.fit import Fit, fitted

GOLDEN = Path(__file__).parents[2] / "golden"
IN_R = {"1": "(Intercept)", "sex=m": "sexm", "market": "market"}


@pytest.fixture(scope="module")
def model() -> tuple[Design, Fit]:
    cells = pl.read_csv(GOLDEN / "comparison.csv")
    told = design(cells, ("sex", "age_group"), Covariates(cells.select("municipality", "market").unique()), enough=1)
    return told, fitted(told)


def _expected(kind: str, column: str) -> dict[str, float]:
    rows = pl.read_csv(GOLDEN / "comparison_expected.csv", null_values="NA").filter(kind=kind)
    return dict(rows.select("name", column).iter_rows())


def test_fixed_effects_are_those_of_glmer(model: tuple[Design, Fit]) -> None:
    told, fit = model
    names = [IN_R.get(column, column.replace("=", "")) for column in told.columns]
    assert dict(zip(names, fit.beta, strict=True)) == pytest.approx(_expected("fixed", "value"), abs=1e-6)
    errors = np.sqrt(np.diag(np.linalg.inv(fit.information)))[:-1]
    assert dict(zip(names, errors, strict=True)) == pytest.approx(_expected("fixed", "sd"), abs=1e-5)


def test_the_spread_is_that_of_glmer(model: tuple[Design, Fit]) -> None:
    assert model[1].sigma == pytest.approx(_expected("sigma", "value")["sigma"], abs=1e-6)


def test_conditional_modes_and_their_spread_are_those_of_glmer(model: tuple[Design, Fit]) -> None:
    told, fit = model
    spread = (fit.sigma * one.spread_at_mode for one in fit.posteriors)
    assert dict(zip(told.places, fit.effects, strict=True)) == pytest.approx(_expected("mode", "value"), abs=1e-6)
    assert dict(zip(told.places, spread, strict=True)) == pytest.approx(_expected("mode", "sd"), abs=1e-6)
