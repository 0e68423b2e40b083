"""Step 2: the parts within the strata of one table.

N stays as it is everywhere, as if every N were known, so that each table can be protected without the others. The
parts are an axis as well, along which nobody can move outside. Strata in which N itself is too small were left open
in step 1, with all their parts.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from inbeeld.disclosure.axis import Axis
from inbeeld.disclosure.grid import Bools, Floats, Index
from inbeeld.disclosure.hypercube import Hypercubes
from inbeeld.disclosure.lift import Lift
from inbeeld.disclosure.rule import Rule
from inbeeld.disclosure.search import Search


@dataclass(eq=False)
class Parts:
    """The cells of a table while they are protected.

    Fields:
        axes: of the parts, then of the strata.
        counts: on these axes, padded with infinity.
        price: what it costs to hide each cell, padded with 0.
        whole: all cells of a stratum are hidden together.
    """

    axes: Sequence[Axis]
    counts: Floats
    price: Floats
    whole: bool
    rule: Rule
    lift: Lift | None

    def __post_init__(self) -> None:
        self.proofs: list[Hypercubes] = []
        self.wide = np.zeros(self.counts.shape, dtype=np.bool_)
        self.open = np.zeros(self.counts.shape, dtype=np.bool_)

    def protect(self, among: Bools) -> None:
        """Hides what is too small in the given strata, and what would give it away. Raises NoHypercubeError.

        From small to large, as the smallest have the least room and so the fewest hypercubes to choose from.
        """
        small = np.argwhere(self.rule.too_small(self.counts) & among)
        small = small[np.argsort(self.counts[tuple(small.T)], kind="stable")]
        self.hide(tuple(small.T))
        for cell in small.tolist():
            if not self.wide[tuple(cell)]:
                self.widen(cell)
        for cell in small.tolist():
            if not self.open[tuple(cell)]:
                self.open_up(cell)

    def widen(self, cell: Sequence[int]) -> None:
        """Leaves open as many values as the rule does, if that can be had for a reasonable price."""
        width = self.rule.width
        search = Search(cell, self.axes, self.price, self.counts)
        found = search.cheapest(width, self.rule.dearest, lambda hypercubes: self.room(hypercubes) >= width)
        if found is not None:
            self.wide[found.at] = True
            self.add(found)

    def open_up(self, cell: Sequence[int]) -> None:
        """Leaves open one other value at least."""
        search = Search(cell, self.axes, self.price, self.counts)
        self.add(search.narrow(self.rule.dearest, 1, self.lift, lambda hypercubes: self.room(hypercubes) >= 1))

    def add(self, hypercube: Hypercubes) -> None:
        self.open[hypercube.at] = True
        self.hide(hypercube.at)
        self.proofs.append(hypercube)

    def room(self, hypercubes: Hypercubes) -> Floats:
        down, up = hypercubes.room(self.counts)
        return down + up

    def hide(self, cells: Index) -> None:
        self.price[(slice(None), *cells[1:]) if self.whole else cells] = 0
