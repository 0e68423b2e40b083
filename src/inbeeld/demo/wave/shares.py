"""Shares of persons: what each municipality would count, and what it estimates instead."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from inbeeld.demo.days import Shares
from inbeeld.demo.wave.places import Places
from inbeeld.demo.wave.tables import of_year, told

LEAST, MOST = 0.5, 97.0
FURTHEST, HALVINGS = 40.0, 40
HAZE = 0.12
"""How far estimates lie from the count, besides the bias, for each unit of √(p (100 - p)); ours."""
ROUND_FROM = 10
"""From here people estimate in fives."""


@dataclass(frozen=True, eq=False)
class Reported:
    """In per cent; one number for each municipality."""

    counted: Shares
    estimated: Shares


def share_name(question: str, item: str) -> str:
    """What it is called in shares.toml."""
    return f"{question}.{item}" if item else question


def reported(places: Places, name: str) -> Reported:
    row = told("shares")[name]
    percent = of_year(row["percent"], places.year)
    odds = np.exp(row["lean"] * places.size + row["spread"] * places.leaning(name))

    def count(level: float) -> Shares:
        times = np.exp(level) * odds
        return np.asarray(np.clip(100 * times / (1 + times), LEAST, MOST))

    counted = _levelled(count, percent - row["bias"], places)
    haze = HAZE * np.sqrt(counted * (100 - counted)) * places.leaning(f"{name} estimated")

    def estimate(off: float) -> Shares:
        return _as_people_say(np.clip(counted + off + haze, 0, 100))

    return Reported(np.round(counted, 1), _levelled(estimate, percent, places))


def _levelled(shares: Callable[[float], Shares], percent: float, places: Places) -> Shares:
    """At the level on which the mean over all inhabitants is the percentage; they rise with their level."""
    low, high = -FURTHEST, FURTHEST
    for _ in range(HALVINGS):
        level = (low + high) / 2
        if np.average(shares(level), weights=places.inhabitants) < percent:
            low = level
        else:
            high = level
    return np.asarray(shares(high))


def _as_people_say(percent: Shares) -> Shares:
    return np.where(percent < ROUND_FROM, np.round(percent), 5 * np.round(percent / 5))
