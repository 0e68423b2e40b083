"""A trial: who started, who is compared with them, and what became of both."""

from dataclasses import dataclass, fields, replace

import numpy as np

from inbeeld.evidence.models import Array, fitted

MOST = 0.999
"""The highest chance to start, so that nobody stands for more than a thousand."""


@dataclass(frozen=True)
class Trial:
    """A row for each entry of a person: arrays of the same length.

    started: True or False. value: the outcome, 0 where it is not seen. seen: the inverse of the chance that it is
    seen, 0 where it is not. stands: for how many entries this is one, where the compared are a sample. who: a number
    for each person, who can be there several times. fold: whose models are fitted on the others (`models.fitted`).
    x: the covariates, of shape (rows, columns). chance: to start, and expected: the outcome without starting, both by
    the covariates. later: True for the compared who started before the outcome.
    """

    started: Array
    value: Array
    seen: Array
    stands: Array
    who: Array
    fold: Array
    x: Array
    chance: Array
    expected: Array
    later: Array

    @classmethod
    def to_adjust(
        cls, started: Array, value: Array, seen: Array, stands: Array, who: Array, fold: Array, x: Array
    ) -> "Trial":
        """Before the chances are known, and what is expected."""
        nothing = np.zeros(len(started))
        return cls(started, value, seen, stands, who, fold, x, nothing, nothing, nothing)

    def of(self, some: Array) -> "Trial":
        return Trial(*(getattr(self, one.name)[some] for one in fields(self)))

    @property
    def odds(self) -> Array:
        """To start, of the compared."""
        return np.where(self.started, 0.0, self.stands * self.chance / (1 - self.chance))

    @property
    def compared(self) -> Array:
        """The weights of the compared whose outcome is seen."""
        return self.seen * self.odds

    @property
    def started_later(self) -> float:
        """Which share of the compared, weighted to be comparable."""
        return float(self.odds @ self.later) / (float(self.odds.sum()) or 1.0)

    def adjusted(self, is_chance: bool, columns: Array | None = None) -> "Trial":
        """By models of starting, and of the outcome among the compared, of some columns of x or all."""
        x = self.x if columns is None else self.x[:, columns]
        return replace(self, chance=propensity(x, self.started, self.stands, self.fold)).expecting(is_chance, x)

    def expecting(self, is_chance: bool, x: Array | None = None) -> "Trial":
        """By a model of the outcome among the compared."""
        told = self.x if x is None else x
        return replace(
            self, expected=fitted(told, self.value, self.compared, self.fold, is_chance).expected(told, self.fold)
        )


def propensity(x: Array, started: Array, stands: Array, fold: Array) -> Array:
    return np.minimum(fitted(x, started, stands, fold).expected(x, fold), MOST)
