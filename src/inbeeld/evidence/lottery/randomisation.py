"""The randomisation test: whether the difference is larger than lots alone would make it, and how large it may be.

If a place changed the outcome of everybody who used it by β, then outcome - β × use would not depend on the lots. So
the lots are redrawn, and β is refused where fewer than one redraw in twenty shows such a difference of these (Fisher
1935; as an instrument: Imbens and Rosenbaum 2005, doi 10.1111/j.1467-985X.2004.00339.x). The difference is measured
in its standard errors: then the test is also right, with many people, where not everybody gains as much (Wu and Ding
2021, doi 10.1080/01621459.2020.1750415).

With `use` the lots themselves, β is the effect of being offered; with `use` taking part, it is that of taking part,
and the interval holds also when few do (Anderson and Rubin 1949).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import Self

import numpy as np
from numpy.random import Generator

from inbeeld.evidence.lottery.lots import Flags, Floats, Lots
from inbeeld.evidence.lottery.redraws import redraws

LEVEL = 0.05
POINTS, NARROWING = 101, 20
NOBODY = 1e-100
"""The weight of an arm in which a redraw leaves nobody."""
SAME = 1e-9
"""So close, two differences are the same, computed in another order."""


@dataclass(frozen=True, eq=False)
class Differences:
    """For each redraw the difference between the arms, and its variance, of outcome - β × use, for any β. The first
    is that of the lots that were drawn in fact."""

    outcome: Floats
    use: Floats
    variance: Floats
    """Shape (redraws, 3): var(outcome) - 2 β cov(outcome, use) + β² var(use)."""

    def p_value(self, beta: float) -> float:
        """Of the hypothesis that using a place changes the outcome by β."""
        spread = self.variance @ np.array([1.0, -2 * beta, beta**2])
        distance = np.abs(self.outcome - beta * self.use)
        measured = distance / np.sqrt(np.maximum(spread, np.finfo(float).tiny))
        return float(np.mean(measured >= measured[0] * (1 - SAME)))

    @cached_property
    def estimate(self) -> float:
        return float(self.outcome[0] / self.use[0]) if self.use[0] else 0.0

    def interval(self, widest: float) -> tuple[float, float]:
        """All that is not refused between -widest and widest, from the lowest to the highest."""
        points = np.linspace(-widest, widest, POINTS)
        points = np.unique(np.append(points, np.clip(self.estimate, -widest, widest)))
        held = np.flatnonzero([self.p_value(beta) > LEVEL for beta in points])
        if not len(held):
            return self.estimate, self.estimate
        first, last = int(held[0]), int(held[-1])
        low = self._edge(points[first], points[first - 1]) if first else float(points[0])
        high = self._edge(points[last], points[last + 1]) if last < len(points) - 1 else float(points[-1])
        return low, high

    def _edge(self, held: float, refused: float) -> float:
        for _ in range(NARROWING):
            middle = (held + refused) / 2
            held, refused = (middle, refused) if self.p_value(middle) > LEVEL else (held, middle)
        return float(held)


@dataclass(frozen=True, eq=False)
class Tally:
    """What a redraw must add up to know its difference, for some of the entries: sums of the weight w of an entry
    times outcome and use, and of w² times their products; as one who drew a place, and as one who drew none.

    which: shape (all entries,). drawn, undrawn: shapes (entries of these, 9).
    """

    which: Flags
    drawn: Floats
    undrawn: Floats

    @classmethod
    def of(cls, lots: Lots, which: Flags, outcome: Floats, use: Floats) -> Self:
        """`lots`, `outcome` and `use` of these alone, the two less what `estimate.unforeseen` takes from them."""
        powers = np.column_stack([np.ones(len(lots)), outcome, use])
        products = np.column_stack([powers, outcome**2, outcome * use, use**2])
        return cls(which, *(np.column_stack([w[:, None] * powers, w[:, None] ** 2 * products]) for w in lots.weights))

    def differences(self, drawn: Floats) -> Floats:
        """`drawn`: 1 or 0, shape (redraws, all entries). Of outcome and use, and the variance: (redraws, 5)."""
        chosen = drawn[:, self.which]
        means, spread = _arm(chosen @ self.drawn)
        others, wide = _arm(self.undrawn.sum(axis=0) - chosen @ self.undrawn)
        return np.column_stack([means - others, spread + wide])


def redrawn(lots: Lots, tallies: Sequence[Tally], random: Generator) -> list[Differences]:
    """For each of `tallies` what the lots of fact show, and what redraws do."""
    found: list[list[Floats]] = [[] for _ in tallies]
    for batch in chain([lots.drawn[None, :]], redraws(lots, random)):
        drawn = batch.astype(np.float64)
        for tally, differences in zip(tallies, found, strict=True):
            differences.append(tally.differences(drawn))
    tables = [np.concatenate(differences) for differences in found]
    return [Differences(table[:, 0], table[:, 1], table[:, 2:]) for table in tables]


def _arm(sums: Floats) -> tuple[Floats, Floats]:
    """The means of outcome and use, and the variances and covariance of these means."""
    total = np.maximum(sums[:, 0], NOBODY)
    y, d = sums[:, 1] / total, sums[:, 2] / total
    q, qy, qd, qyy, qyd, qdd = sums[:, 3:].T
    spread = [qyy - 2 * y * qy + y**2 * q, qyd - y * qd - d * qy + y * d * q, qdd - 2 * d * qd + d**2 * q]
    return np.column_stack([y, d]), np.column_stack(spread) / total[:, None] ** 2
