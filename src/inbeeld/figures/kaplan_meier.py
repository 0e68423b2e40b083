"""The median of a waiting time, with people still waiting as censored."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import exp, sqrt

from inbeeld.figures.interval import Z

ROUNDING = 1e-12  # a curve that is one half on paper may come out just above it


@dataclass(frozen=True)
class Median:
    """In days; None where fewer than half have been seen within the days observed."""

    days: int | None
    low: int | None
    high: int | None


def median(seen: Mapping[int, int], waiting: Mapping[int, int]) -> Median:
    """The first day on which the Kaplan-Meier curve is at one half or below, and its 95 % interval.

    `seen` and `waiting` give, per day since settling, how many had their first contact then and how many had waited
    that long when we looked. S(t) = Π (1 - dᵢ/nᵢ) (Kaplan and Meier 1958); its logarithm has variance
    Σ dᵢ/(nᵢ(nᵢ-dᵢ)) (Greenwood 1926). The interval holds the days on which S·exp(±1.96 √variance) crosses one half
    (Brookmeyer and Crowley 1982). In R: survfit(Surv(days, seen) ~ 1), which has the same interval; where the curve
    lies at exactly one half for a while, R gives the middle of that while and we give its first day.
    """
    at_risk = sum(seen.values()) + sum(waiting.values())
    curve, variance = 1.0, 0.0
    crossed: dict[str, int] = {}
    for day in sorted({*seen, *waiting}):
        if events := seen.get(day, 0):
            curve *= 1 - events / at_risk
            variance += events / (at_risk * (at_risk - events)) if events < at_risk else 0.0
            _note_crossings(crossed, day, curve, variance)
        at_risk -= events + waiting.get(day, 0)
    return Median(crossed.get("middle"), crossed.get("low"), crossed.get("high"))


def _note_crossings(crossed: dict[str, int], day: int, curve: float, variance: float) -> None:
    """A curve at zero has no interval: its logarithm has no variance."""
    margin = Z * sqrt(variance)
    bounds = {"middle": curve, "low": curve * exp(-margin), "high": curve * exp(margin)} if curve else {"middle": 0.0}
    for name, bound in bounds.items():
        if bound <= 0.5 + ROUNDING:
            crossed.setdefault(name, day)
