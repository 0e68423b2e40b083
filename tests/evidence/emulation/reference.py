"""The estimator in plain Python, an entry at a time, written to be read."""

from collections import defaultdict
from dataclasses import dataclass
from math import sqrt


@dataclass(frozen=True)
class Entry:
    """As a row of `Trial`; `odds` to start, of the compared, times the entries it stands for."""

    who: int
    started: bool
    value: float
    seen: float
    odds: float
    expected: float


def effect(entries: list[Entry]) -> tuple[float, float, float]:
    """Mean of those who started, mean of the compared as if they were those, and the standard error."""
    started = [one for one in entries if one.started]
    compared = [one for one in entries if not one.started]
    seen = sum(one.seen for one in started)
    weight = sum(one.seen * one.odds for one in compared)
    level = sum(one.seen * one.value for one in started) / seen
    expected = sum(one.expected for one in started) / len(started)
    wrong = sum(one.seen * one.odds * (one.value - one.expected) for one in compared) / weight
    scores: dict[int, float] = defaultdict(float)
    for one in started:
        scores[one.who] += one.seen * (one.value - level) / seen - (one.expected - expected) / len(started)
    for one in compared:
        scores[one.who] -= one.seen * one.odds * (one.value - one.expected - wrong) / weight
    people = min(
        kish(started, [one.seen for one in started]), kish(compared, [one.seen * one.odds for one in compared])
    )
    variance = sum(score**2 for score in scores.values()) * people / (people - 1)
    return level, expected + wrong, sqrt(variance)


def kish(entries: list[Entry], weights: list[float]) -> float:
    """To how many people who weigh the same these amount."""
    each: dict[int, float] = defaultdict(float)
    for one, weight in zip(entries, weights, strict=True):
        each[one.who] += weight
    return sum(each.values()) ** 2 / sum(weight**2 for weight in each.values())
