"""What protects a cell on a coarser level, carried over to a finer one.

A hypercube of the coarser level moves people between strata. On the finer level these people have a category of one
variable more. Whichever category each of them has, the coarser cells change as they did, and what changes besides
belongs to the finer level alone, where nothing has to stay shown. This protects cells that the hypercubes of the
finer level, which move people of the same category everywhere, can not.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from inbeeld.disclosure.grid import Floats, Grid, Index
from inbeeld.disclosure.hypercube import Hypercubes

Cell = tuple[int, ...]
Corner = tuple[Cell, int]  # what is in front of the stratum, and the sign


@dataclass(frozen=True, eq=False)
class Lift:
    """Fields:

    coarse, fine: the grids of two levels, the second with one variable more.
    proofs: what protects the cells of the coarser level, one hypercube each.
    front: how many directions the cells have in front of the strata.
    """

    coarse: Grid
    fine: Grid
    proofs: Sequence[Hypercubes]
    front: int

    def around(self, cell: Cell, price: Floats, counts: Floats) -> Iterator[Hypercubes]:
        """What changes a cell that both levels have; the arguments are as of a `Search`."""
        stratum = self.coarser.get(cell[self.front :])
        if stratum is None:
            return
        price = np.where(np.isfinite(price), price, 0)  # what must stay shown does not change in the end
        for proof in self.proofs:
            for losing in (1, -1) if proof.has((*cell[: self.front], *stratum)) else ():
                change = self.change(proof, losing, price.copy(), counts)
                if change is not None and change[cell]:
                    at = change.nonzero()
                    yield Hypercubes(tuple(ids[None] for ids in at), change[at][None] * np.sign(change[cell]))

    @cached_property
    def coarser(self) -> dict[Cell, Cell]:
        """The strata of the coarser level by their place on the finer one."""
        found: dict[Cell, Cell] = {}
        for codes in np.ndindex(*self.coarse.sizes):
            place = tuple(int(elements[(*codes, -1)]) for elements in self.fine.strata)
            if min(place) >= 0:
                found[place] = tuple(int(elements[codes]) for elements in self.coarse.strata)
        return found

    def change(self, proof: Hypercubes, losing: int, price: Floats, counts: Floats) -> NDArray[np.int8] | None:
        """How each cell of the finer level changes when the corners of this sign lose; None if nobody can."""
        change = np.zeros(counts.shape, dtype=np.int8)
        for stratum, corners in self.leaves(proof).items():
            leaf = self.cheapest(stratum, corners, losing, price, counts)
            if leaf is None:
                return None
            for front, sign in corners:
                cells: Index = (*front, *self.containing(leaf))
                change[cells] += sign
                price[cells] = 0
        return change

    def leaves(self, proof: Hypercubes) -> dict[Cell, list[Corner]]:
        """The finest strata that a proof changes, with what it changes there."""
        found: dict[Cell, list[Corner]] = defaultdict(list)
        arrays = np.broadcast_arrays(*proof.at, proof.signs)
        for *cell, sign in np.stack(arrays).reshape(len(arrays), -1).T.tolist():
            stratum = tuple(cell[self.front :])
            if all(element < len(axis.above) - 1 for element, axis in zip(stratum, self.coarse.axes, strict=True)):
                found[stratum].append((tuple(cell[: self.front]), sign))
        return found

    def cheapest(
        self, stratum: Cell, corners: Sequence[Corner], losing: int, price: Floats, counts: Floats
    ) -> Cell | None:
        """Of the finer strata within a coarser one, the cheapest where there is somebody of each who must go."""
        must_go = [front for front, sign in corners if sign * losing > 0]
        leaves = [leaf for leaf in self.within(stratum) if all(counts[(*front, *leaf)] >= 1 for front in must_go)]
        fronts = [front for front, _ in corners]
        return min(leaves, key=lambda leaf: self.cost(leaf, fronts, price), default=None)

    def cost(self, leaf: Cell, fronts: Sequence[Cell], price: Floats) -> float:
        cells = self.containing(leaf)
        return float(sum(price[(*front, *cells)].sum() for front in fronts))

    def containing(self, leaf: Cell) -> Index:
        """The strata that contain a finest one of the finer level."""
        rows = [axis.above[element] for axis, element in zip(self.fine.axes, leaf, strict=True)]
        return np.ix_(*(row[row < axis.size] for axis, row in zip(self.fine.axes, rows, strict=True)))

    def within(self, stratum: Cell) -> Iterator[Cell]:
        """The finer strata of a coarser one that can occur."""
        codes = self.coarse.codes(stratum)
        finer: Index = (*codes, slice(-1))
        for leaf in zip(*(elements[finer].tolist() for elements in self.fine.strata), strict=True):
            if min(leaf) >= 0:
                yield leaf
