"""Hypercubes along axes that move together, for cells that the others protect at too high a price or not at all.

A hypercube along the axes one by one moves people between the same municipalities for every sex and route. Of a rare
sex three people in the whole country, each in another municipality, have no partners there, and large totals would
be hidden instead. Taking some axes together, one moves from one combination of categories to another: two people in
different municipalities can then stand in for each other, at the price of the margins of both combinations.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations
from math import prod
from typing import NamedTuple

import numpy as np

from inbeeld.disclosure.axis import Axis, Moves, changed
from inbeeld.disclosure.grid import Bools, Floats, Index
from inbeeld.disclosure.hypercube import Hypercubes


def exchanges(
    cell: Sequence[int], axes: Sequence[Axis], moves: Sequence[Moves], price: Floats, counts: Floats, alone: int
) -> Iterator[Hypercubes]:
    """For each choice of axes that move together the cheapest that lets the cell change by one, up or down.

    moves: along each axis while it moves by itself.
    price, counts: as of a `Search`.
    alone: so many of the first axes always move by themselves.
    """
    for several in range(2, len(axes) - alone + 1):
        for together in combinations(range(alone, len(axes)), several):
            found = exchange(cell, axes, moves, price, counts, together)
            if found is not None:
                yield found


def exchange(
    cell: Sequence[int],
    axes: Sequence[Axis],
    moves: Sequence[Moves],
    price: Floats,
    counts: Floats,
    together: tuple[int, ...],
) -> Hypercubes | None:
    apart = [k for k in range(len(axes)) if k not in together]
    shape = [axes[k].size + 1 for k in together]
    price, counts = (
        array.transpose(*apart, *together).reshape(*(axes[k].size + 1 for k in apart), prod(shape))
        for array in (price, counts)
    )
    block = merged(tuple(axes[k] for k in together))
    rest = Hypercubes.every([moves[k] for k in apart])
    within = (block.above[:-1] == np.ravel_multi_index([cell[k] for k in together], shape)).any(axis=1)
    best = Ends.of(rest, block, price, counts).best(within)
    if best is None:
        return None
    one, start, end = best
    move = changed(block.above[[start]], block.above[[end]], block.size)
    at = dict(zip(apart, (ids[..., None] for ids in rest[one].at), strict=True))
    at |= dict(zip(together, np.unravel_index(move.ids, shape), strict=True))
    return Hypercubes(tuple(at[k] for k in range(len(axes))), rest[one].signs[..., None] * move.signs)


class Ends(NamedTuple):
    """Where a move along the axes together can start and end, shape (hypercubes along the others, leaves).

    A price counts what the two ends have in common twice, and the room as if it changed. So what is found is
    never dearer and has never less room than it seems.

    Fields:
        price: of the corners at this end.
        less: whether those that change with the cell where the move starts there have anybody.
        more: whether those that change against it have.
    """

    price: Floats
    less: Bools
    more: Bools

    @classmethod
    def of(cls, rest: Hypercubes, block: Axis, price: Floats, counts: Floats) -> "Ends":
        size = len(rest.signs)
        above = block.above[:-1]
        always = [element for element in above[:1].ravel() if (above == element).any(axis=1).all()]
        leaves = np.where(np.isin(above, always), block.size, above)
        shape = rest.signs.shape
        corners: Index = (
            *(np.broadcast_to(ids, shape).reshape(size, 1, -1, 1) for ids in rest.at),
            leaves[None, :, None, :],
        )
        signs, values = rest.signs.reshape(size, 1, -1, 1), counts[corners]
        less, more = (
            np.where(signs == sign, values, np.inf).min(axis=(2, 3), initial=np.inf) >= 1 for sign in (1, -1)
        )
        return cls(price[corners].sum(axis=(2, 3)), less, more)

    def best(self, within: Bools) -> tuple[int, int, int] | None:
        """The cheapest hypercube along the other axes with a leaf within the cell and one that is not."""
        found, cheapest = None, np.inf
        for start, end in ((self.less, self.more), (self.more, self.less)):
            starts = np.where(start & within, self.price, np.inf)
            ends = np.where(end & ~within, self.price, np.inf)
            prices = starts.min(axis=1, initial=np.inf) + ends.min(axis=1, initial=np.inf)
            one = int(prices.argmin())
            if prices[one] < cheapest:
                found, cheapest = (one, int(starts[one].argmin()), int(ends[one].argmin())), prices[one]
        return found


@lru_cache
def merged(axes: Sequence[Axis]) -> Axis:
    """Several axes as one. Its elements are numbered as an array on these axes is, flattened."""
    above = np.zeros((1, 1), dtype=np.intp)
    for axis in axes:
        inside = axis.above[:-1]
        none = (above < 0)[:, None, :, None] | (inside == axis.size)[:, None, :]
        codes = np.where(none, -1, above[:, None, :, None] * (axis.size + 1) + inside[:, None, :])
        above = codes.reshape(len(above) * len(inside), -1)
    size = prod(axis.size + 1 for axis in axes) - 1
    return Axis(size, np.where(above < 0, size, above))
