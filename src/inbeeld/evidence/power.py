"""How much can be learnt, known before any outcome is looked at: which effect would show, and whom it takes.

An effect shows when a test at 5 % finds it in 8 of 10 times (Cohen 1988, chapter 2). How far apart people are is not
looked at either: the widest that shares can be, or months that are all equally likely, so that no more is promised
than there is.
"""

from dataclasses import dataclass
from math import ceil, inf, isfinite, sqrt

from scipy.stats import norm, t

from inbeeld.evidence.learned import Power
from inbeeld.evidence.outcome import Outcome

LEVEL, FOUND = 0.05, 0.8
TARGET = 0.1
"""Worth knowing: ten of every hundred people, or a tenth of the months."""
MOST_MUNICIPALITIES = 400


@dataclass(frozen=True)
class Information:
    """Two arms, as equally weighted people: weights and chances that differ make them amount to fewer (Kish 1965)."""

    started: float
    compared: float

    def error(self, spread: float) -> float:
        """Of the difference between the arms, where people lie so far apart."""
        if min(self.started, self.compared) <= 0:
            return inf
        return spread * sqrt(1 / self.started + 1 / self.compared)


def spread_of(outcome: Outcome, after: int) -> float:
    """The standard deviation of a person's outcome, at the worst: half of a share; of months, all equally likely."""
    return after / sqrt(12) if outcome.in_months else 0.5


def worth_knowing(outcome: Outcome, after: int) -> float:
    return TARGET * (after if outcome.in_months else 1)


def power(
    outcome: Outcome, after: int, people: int, information: Information, per_month: float, used: float = 1.0
) -> Power:
    """people: in the smaller arm. per_month: who start, or draw a place, in a month here. used: which part of a place
    drawn is taken and would not be otherwise; what is wanted to be known is the effect of taking part.

    An arm grows with the other: `needed` is for arms in the proportion that they have.
    """
    smallest = detectable(information.error(spread_of(outcome, after))) / used
    target = worth_knowing(outcome, after)
    needed = ceil(people * (smallest / target) ** 2) if isfinite(smallest) else 0
    return Power(after, people, smallest, target, needed, per_month)


def detectable(error: float) -> float:
    """The effect that is found so often with this standard error."""
    return float(norm.isf(LEVEL / 2) + norm.ppf(FOUND)) * error


def months_needed(told: Power) -> int | None:
    """Until as many people started as are needed, at the pace of now; None where nobody starts."""
    short = max(told.needed - told.people, 0)
    if told.per_month <= 0:
        return 0 if not short else None
    return ceil(short / told.per_month)


def municipalities_needed(told: Power, differ: float = 0.0) -> int | None:
    """So many municipalities like this one, together, would find the effect that is worth knowing; None where more
    than MOST_MUNICIPALITIES do not.

    differ: the standard deviation of the effect between municipalities (τ of `pooling`). With few municipalities
    it is not well known how far they differ, so the interval is that of Hartung and Knapp, by Student's t; a single
    municipality that needs no other needs no such interval.
    """
    if not told.people or not isfinite(told.smallest):
        return None
    if told.smallest <= told.target:
        return 1
    error = told.smallest / detectable(1.0)
    for number in range(2, MOST_MUNICIPALITIES + 1):
        reach = float(t.isf(LEVEL / 2, number - 1) + t.ppf(FOUND, number - 1))
        if reach * sqrt((differ**2 + error**2) / number) <= told.target:
            return number
    return None
