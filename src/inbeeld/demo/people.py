"""Who there are: made-up people with a permit, where they settle and for how long."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from inbeeld.demo.chance import choose, spread, stream
from inbeeld.demo.days import Days, Flags, Numbers, Shares, birthday
from inbeeld.demo.origins import births, groups, routes, women
from inbeeld.demo.settling import departures, permits, settlements
from inbeeld.demo.tables import table


@dataclass(frozen=True)
class People:
    """Arrays over people, ordered by permit cohort and nationality. Days are numbers since 1970-01-01.

    `cell` is a row of `data/permits.csv`, `nationality` a number for each name in it, `route` one of `origins`,
    `place` the index of a municipality, `left` the first day gone or FOREVER.
    """

    cell: Numbers
    cohort: Numbers
    nationality: Numbers
    route: Numbers
    woman: Flags
    born: Days
    permit: Days
    settled: Days
    left: Days
    place: Numbers
    seed: int

    def __len__(self) -> int:
        return len(self.cell)

    @cached_property
    def grown_up(self) -> Days:
        return birthday(self.born, 18)

    @cached_property
    def present_from(self) -> Days:
        """First day settled and 18."""
        return np.maximum(self.settled, self.grown_up)

    @cached_property
    def present_until(self) -> Days:
        """First day gone or 65."""
        return np.minimum(self.left, birthday(self.born, 65))

    def present(self, on: int | np.int64) -> Flags:
        """Settled, not left, and 18 up to 65 years old on a day."""
        return (self.present_from <= on) & (on < self.present_until)


def people(n: int, place_weights: Shares, seed: int) -> People:
    """n people over the cells of `data/permits.csv`, in places (0, 1, ...) by weight."""
    rng = stream(seed, "people")
    cells = table("permits")
    cell = choose((np.arange(n) + rng.random()) / n, cells["permits"].to_numpy())
    cohort = cells["cohort"].to_numpy()[cell]
    route = routes(cohort, spread(rng, n, 0))
    group = groups(route, spread(rng, n, 1))
    permit = permits(cohort, spread(rng, n, 2))
    settled = settlements(permit, cells["nationality"].gather(cell).to_list(), route, rng)
    return People(
        cell=cell,
        cohort=cohort,
        nationality=cells["nationality"].rank("dense").to_numpy()[cell].astype(np.int64),
        route=route,
        woman=women(group, rng),
        born=births(permit, group, spread(rng, n, 3), rng),
        permit=permit,
        settled=settled,
        left=departures(settled, rng),
        place=choose(rng.permutation((np.arange(n) + rng.random()) / n), place_weights),
        seed=seed,
    )
