"""The quadrature against sums over a fine grid, which need no derivation."""

from dataclasses import dataclass

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inbeeld.outcomes.comparison.design import Floats, Group
from inbeeld.outcomes.comparison.posterior import posterior

GRID = np.linspace(-12, 12, 24_001)


@dataclass(frozen=True)
class Plain:
    log_likelihood: float
    mean: float
    sd: float


def plain(group: Group, beta: Floats, sigma: float) -> Plain:
    """A sum over 24,001 values of b."""
    odds = (group.design @ beta)[:, None] + sigma * GRID
    log_density = group.yes @ odds - group.people @ np.log1p(np.exp(odds)) - GRID**2 / 2 - np.log(2 * np.pi) / 2
    highest = log_density.max()
    density = np.exp(log_density - highest) * (GRID[1] - GRID[0])
    total = density.sum()
    mean = (density @ GRID) / total
    return Plain(highest + np.log(total), mean, np.sqrt(density @ (GRID - mean) ** 2 / total))


@st.composite
def groups(draw: st.DrawFn) -> Group:
    people = draw(st.lists(st.integers(1, 60), min_size=1, max_size=4))
    yes = [draw(st.integers(0, n)) for n in people]
    flags = [draw(st.sampled_from([0.0, 1.0])) for _ in people]
    return Group(np.column_stack([np.ones(len(people)), flags]), np.array(people, float), np.array(yes, float))


models = st.tuples(st.floats(-2, 2), st.floats(-1, 1), st.floats(0, 1))
"""β and σ. Further out, where of many nobody has what nearly all would, 25 nodes are less exact."""


@given(groups(), models)
def test_the_quadrature_is_a_sum_over_a_fine_grid(group: Group, model: tuple[float, float, float]) -> None:
    beta, sigma = np.array(model[:2]), model[2]
    found, expected = posterior(group, beta, sigma), plain(group, beta, sigma)
    assert found.log_likelihood == pytest.approx(expected.log_likelihood, abs=1e-4)
    assert found.mean == pytest.approx(expected.mean, abs=1e-4)
    assert found.sd == pytest.approx(expected.sd, abs=1e-4)


@given(groups(), models)
def test_derivatives_are_differences_over_small_steps(group: Group, model: tuple[float, float, float]) -> None:
    at, step = np.array(model), 1e-4
    here = posterior(group, at[:-1], at[-1])
    for place in range(3):
        low, high = (
            posterior(group, (at + s * np.eye(3)[place])[:-1], (at + s * np.eye(3)[place])[-1]) for s in (-step, step)
        )
        scale = 1 + group.people.sum()
        assert (high.log_likelihood - low.log_likelihood) / (2 * step) == pytest.approx(
            here.score[place], rel=1e-4, abs=1e-4 * scale
        )
        assert (high.score - low.score) / (2 * step) == pytest.approx(here.hessian[place], rel=1e-4, abs=1e-4 * scale)
        if place < 2:
            assert (high.mean - low.mean) / (2 * step) == pytest.approx(here.slope[place], rel=1e-4, abs=1e-4 * scale)
