"""The monthly chances under a scenario, and how they depend on the observed rates.

The chances of a state are those of its people in view and of those who are not, weighed by how many are in view:
p = v p(in view) + (1 - v) p(not in view). As if more are in view, v is larger, and the newly seen are taken to move
like those who are in view now. That compares and does not prove: who is seen may differ in other ways as well.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from inbeeld.facts.errors import RequestError
from inbeeld.outcomes.ahead.as_if import AsIf, Change
from inbeeld.outcomes.ahead.observed import ENDS, Observed
from inbeeld.timeline.states import HERE

Floats = NDArray[np.float64]

FEWEST = 120
"""Months of people: ten people for a year. With fewer in view, or not in view, the two are not told apart."""


@dataclass(frozen=True, eq=False)
class Rates:
    """rate: the share of the months of a situation that ended in each state; its rows add up to 1. months: how many.
    weight: how much a situation counts for its state; those of a state add up to 1.

    Shapes (states, views, ends), (states, views), (states, views). A state of which the views are not told apart
    has all its months in the first. Where nobody was in a state, nobody leaves it.
    """

    rate: Floats
    months: Floats
    weight: Floats

    @classmethod
    def of(cls, observed: Observed, in_view: float | None) -> "Rates":
        apart = observed.moved.sum(axis=-1).min(axis=-1) >= FEWEST
        together = np.stack([observed.moved.sum(axis=1), np.zeros_like(observed.moved[:, 0])], axis=1)
        moved = np.where(apart[:, None, None], observed.moved, together)
        months = moved.sum(axis=-1)
        stays = np.eye(len(HERE), len(ENDS))[:, None]
        rate = np.where(months[..., None] > 0, moved / np.maximum(months, 1)[..., None], stays)
        seen = np.where(apart, _in_view(observed, in_view), 1.0)
        return cls(rate, months.astype(float), np.stack([seen, 1 - seen], axis=-1))


@dataclass(frozen=True, eq=False)
class Scenario:
    """chance: from each state, and from being gone, to each end in a month; shape (ends, ends). slope: how the
    chances of a state change with each rate of its situations; shape (states, views, ends, ends)."""

    rates: Rates
    chance: Floats
    slope: Floats

    @classmethod
    def of(cls, observed: Observed, as_if: AsIf) -> "Scenario":
        """Raises RequestError where more people would leave a state than are in it."""
        rates = Rates.of(observed, as_if.in_view)
        turn, shift = _turned(as_if.changes)
        slope = rates.weight[..., None, None] * turn[:, None]
        chance = np.eye(len(ENDS))
        chance[: len(HERE)] = np.einsum("hvk,hvkj->hj", rates.rate, slope) + shift
        _ensure_possible(chance)
        return cls(rates, chance, slope)


def _in_view(observed: Observed, asked: float | None) -> Floats:
    """The share in view in each state today; where nobody is, that of the months. As if more or fewer are in view,
    the same part of those out of view comes into view in each state, or of those in view goes out of it."""
    months = observed.moved.sum(axis=-1)
    found = np.where(observed.people.sum(axis=1, keepdims=True) > 0, observed.people, months)
    share = found[:, 0] / np.maximum(found.sum(axis=1), 1)
    now = observed.in_view
    if asked is None or asked == now:
        return np.asarray(share)
    return np.asarray(1 - (1 - share) * (1 - asked) / (1 - now) if asked > now else share * asked / now)


def _turned(changes: tuple[Change, ...]) -> tuple[Floats, Floats]:
    """As p @ turn + shift the chances of a state after the changes; who does not move otherwise, stays.

    Shapes (states, ends, ends) and (states, ends).
    """
    turn = np.tile(np.eye(len(ENDS)), (len(HERE), 1, 1))
    shift = np.zeros((len(HERE), len(ENDS)))
    for change in changes:
        here, end = HERE.index(change.start), ENDS.index(change.end)
        factor = 0.0 if change.factor is None else change.factor
        turn[here, end, end], turn[here, end, here] = factor, 1 - factor
        if change.rate is not None:
            shift[here, end], shift[here, here] = change.rate, shift[here, here] - change.rate
    return turn, shift


def _ensure_possible(chance: Floats) -> None:
    for place, state in enumerate(HERE):
        if chance[place, place] < 0:
            raise RequestError(
                f"As if, more people would leave {state} in a month than are in it. Choose smaller rates."
            )
