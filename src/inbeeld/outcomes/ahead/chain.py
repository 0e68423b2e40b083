"""A caseload month after month: p(t) = p(t - 1) P, and how sure that is.

Two things make it unsure, given that people go on as the rates say. The rates are counted from so many months of
people: each row of rates is multinomial, with covariance (diag(p) - p p') / months (Anderson and Goodman 1957, doi
10.1214/aoms/1177707039), taken along by the delta method. And people move by chance: of the n in a state today, a
binomial number is in another one after t months.
"""

from dataclasses import dataclass

import numpy as np

from inbeeld.outcomes.ahead.scenario import Floats, Scenario
from inbeeld.timeline.states import HERE


@dataclass(frozen=True, eq=False)
class Projection:
    """Of the people of today, month by month from 0 on.

    expected: how many are where, shape (months, ends). by_rates: how that changes with each observed rate, shape
    (months, states, views, ends, ends). by_chance: its variance where the rates are exact, shape (months, ends).
    """

    scenario: Scenario
    expected: Floats
    by_rates: Floats
    by_chance: Floats

    @property
    def variance(self) -> Floats:
        """Of the number of people, shape (months, ends)."""
        return self.by_chance + _of_rates(self.scenario, self.by_rates)

    def variance_of_difference(self, other: "Projection") -> Floats:
        """Of the expected numbers of this one less those of the other: what the rates leave open. Chance is left out:
        it falls on the same people."""
        return _of_rates(self.scenario, self.by_rates - other.by_rates)


def projection(people: Floats, scenario: Scenario, months: int) -> Projection:
    """Of so many people per state, up to and including a month."""
    powers = _powers(scenario.chance, months)[:, : len(HERE)]
    by_chance = np.einsum("h,thj->tj", people, powers * (1 - powers))
    by_rates = np.einsum("hvki,thij->thvkj", scenario.slope, _by_chances(people, scenario.chance, months))
    return Projection(scenario, np.einsum("h,thj->tj", people, powers), by_rates, by_chance)


def _powers(chance: Floats, months: int) -> Floats:
    powers = [np.eye(len(chance))]
    for _ in range(months):
        powers.append(powers[-1] @ chance)
    return np.array(powers)


def _by_chances(people: Floats, chance: Floats, months: int) -> Floats:
    """How the expected numbers change with each chance to go from a state (first axis after the month) to an end
    (second): it works from every month on in which people are in that state."""
    ends = len(chance)
    now = np.append(people, np.zeros(ends - len(people)))
    changed = [np.zeros((len(people), ends, ends))]
    for _ in range(months):
        changed.append(changed[-1] @ chance + now[: len(people), None, None] * np.eye(ends))
        now = now @ chance
    return np.array(changed)


def _of_rates(scenario: Scenario, by_rates: Floats) -> Floats:
    """The variance of each number, from that of the rates; shape (months, ends)."""
    rate, months = scenario.rates.rate, np.maximum(scenario.rates.months, 1)
    square = np.einsum("hvk,thvkj->thvj", rate, by_rates**2)
    mean = np.einsum("hvk,thvkj->thvj", rate, by_rates)
    return np.asarray(((square - mean**2) / months[..., None]).sum(axis=(1, 2)))
