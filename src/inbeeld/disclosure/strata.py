"""Step 1: the numbers of people N in the strata, which all tables of a population share.

A stratum with too few people is hidden whole: its N, and its parts in every table. When the hypercube around it
moves people from stratum to stratum, every table must be able to follow, or the table that can not would give the
number away. So the move is made by people who are in the same part wherever it takes them from: in each table a part
that is not zero at the corners that lose people; the other parts stay as they are. Which people move also decides
which parts of the stratum the hypercube leaves open. All parts that anybody in the stratum is in must be left
open by some hypercube; all by the same one if possible.
"""

from dataclasses import dataclass

import numpy as np

from inbeeld.disclosure.axis import Ids
from inbeeld.disclosure.grid import Bools, Floats, Grid, Index
from inbeeld.disclosure.hypercube import Hypercubes
from inbeeld.disclosure.lift import Lift
from inbeeld.disclosure.rule import Rule
from inbeeld.disclosure.search import Search

Stratum = tuple[int, ...]


@dataclass(frozen=True, eq=False)
class Layers:
    """The parts of all tables of the population, one above the other.

    Fields:
        counts: on the grid, shape (parts, ...); infinite where a table has no such stratum, so that nothing
            there limits a move.
        starts: at which part each table begins.
    """

    counts: Floats
    starts: Ids

    def people(self, parts: Floats) -> Floats:
        """From how many can go per part, shape (parts, n), how many can go in every table."""
        return np.asarray(np.add.reduceat(parts, self.starts, axis=0).min(axis=0))

    def opened(self, hypercubes: Hypercubes) -> tuple[Bools, Floats]:
        """Which parts can change with each hypercube, shape (parts, n), and how many values N can have besides."""
        low, high = hypercubes.room(self.counts)
        down, up = self.people(low), self.people(high)
        return ((low >= 1) & (down >= 1)) | ((high >= 1) & (up >= 1)), down + up


@dataclass(eq=False)
class Strata:
    """The numbers of people while they are protected.

    Fields:
        n: on the grid, padded with infinity.
        price: what it costs to hide each stratum, on the grid.
        opened: parts of strata that some hypercube leaves open, shape as the layers.
        wide: strata with room for as many values as the rule itself leaves open.
    """

    grid: Grid
    n: Floats
    price: Floats
    layers: Layers
    rule: Rule
    lift: Lift | None

    def __post_init__(self) -> None:
        self.proofs: list[Hypercubes] = []
        self.opened = np.zeros(self.layers.counts.shape, dtype=np.bool_)
        self.wide = np.zeros(self.n.shape, dtype=np.bool_)

    def protect(self) -> None:
        """Hides what is too small and what would give it away. Raises NoHypercubeError."""
        small = self.rule.too_small(self.n)
        self.price[small] = 0
        for stratum in np.argwhere(small).tolist():
            self.protect_stratum(tuple(stratum))

    def protect_stratum(self, stratum: Stratum) -> None:
        if not self.wide[stratum] or self.closed(stratum).any():
            self.open_wide(stratum)
        while self.closed(stratum).any():
            self.open_closed(stratum)

    def closed(self, stratum: Stratum) -> Bools:
        """The parts with anybody in them that no hypercube leaves open."""
        here: Index = (slice(None), *stratum)
        counts = self.layers.counts[here]
        return (counts >= 1) & np.isfinite(counts) & ~self.opened[here]

    def open_wide(self, stratum: Stratum) -> None:
        closed, rule = self.closed(stratum), self.rule

        def suffices(hypercubes: Hypercubes) -> Bools:
            opened, values = self.layers.opened(hypercubes)
            return opened[closed].all(axis=0) & (values >= rule.width)

        found = Search(stratum, self.grid.axes, self.price, self.n).cheapest(rule.width, rule.dearest, suffices)
        if found is not None:
            self.hide(found, wide=True)

    def open_closed(self, stratum: Stratum) -> None:
        """Opens all parts that are closed, or else one of them."""
        closed = np.flatnonzero(self.closed(stratum))

        def opens(hypercubes: Hypercubes, parts: Ids) -> Bools:
            return np.asarray(self.layers.opened(hypercubes)[0][parts].all(axis=0))

        search = Search(stratum, self.grid.axes, self.price, self.n)
        found = search.cheapest(1, self.rule.dearest, lambda hypercubes: opens(hypercubes, closed))
        if found is None:
            search = Search(stratum, self.grid.axes, self.price, self.layers.counts[closed[0]])
            found = search.narrow(self.rule.dearest, 0, self.lift, lambda hypercubes: opens(hypercubes, closed[:1]))
        self.hide(found, wide=False)

    def hide(self, hypercube: Hypercubes, wide: bool) -> None:
        opened, _ = self.layers.opened(hypercube)
        parts: Index = (slice(None), *hypercube.at)
        self.price[hypercube.at] = 0
        self.proofs.append(hypercube)
        self.wide[hypercube.at] |= wide
        self.opened[parts] |= opened.reshape(-1, *(1 for _ in hypercube.signs.shape))
