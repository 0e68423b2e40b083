"""Ranks, of which none stands without its interval (Goldstein and Spiegelhalter 1996, doi 10.2307/2983325)."""

from dataclasses import dataclass

import numpy as np

from inbeeld.outcomes.comparison.design import Floats

LOW, HIGH = 0.025, 0.975


@dataclass(frozen=True, eq=False)
class Interval:
    """The middle and the 95 % interval of draws, each of shape (municipalities,)."""

    middle: Floats
    low: Floats
    high: Floats


def interval(draws: Floats) -> Interval:
    """Of draws of shape (draws, municipalities)."""
    return Interval(*np.quantile(draws, (0.5, LOW, HIGH), axis=0))


def ranks(effects: Floats) -> Interval:
    """Of draws of effects, shape (draws, municipalities), without ties; 1 has the highest.

    Each draw ranks the municipalities. Bounds are whole ranks, outwards, so that the interval holds at least 95 %.
    """
    order = np.argsort(-effects, axis=1)
    places = np.empty(order.shape, dtype=np.int64)
    np.put_along_axis(places, order, np.arange(1, order.shape[1] + 1)[None], axis=1)
    low, middle = np.quantile(places, (LOW, 0.5), axis=0, method="lower")
    high = np.quantile(places, HIGH, axis=0, method="higher")
    return Interval(middle, low, high)
