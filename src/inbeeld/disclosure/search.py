"""The cheapest hypercube around a cell."""

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property, reduce
from typing import NamedTuple

import numpy as np

from inbeeld.disclosure.axis import Axis, Ids, Moves
from inbeeld.disclosure.exchange import exchanges
from inbeeld.disclosure.grid import Bools, Floats, Index
from inbeeld.disclosure.hypercube import Hypercubes
from inbeeld.disclosure.lift import Lift

ANY_PRICE = float(np.finfo(np.float64).max)  # but not infinite, which stands for what must stay shown
FIRST, NEXT = 64, 4096  # most searches end among the very cheapest; the others are looked at in larger helpings
FEW = 4
SHORT = 12  # moves along an axis that are looked at before the others
SAME_OPPOSITE = np.array([1, -1], dtype=np.int8)[:, None, None]

Test = Callable[[Hypercubes], Bools]


class NoHypercubeError(Exception):
    """No hypercube protects a cell, as too many cells around it must stay as they are."""


class Line(NamedTuple):
    """The moves along one axis, with what they do to the cells in line with ours.

    Whatever the moves along the other axes, these cells are corners of the hypercube. So it costs no less than
    `prices`, and leaves no more room than `down` and `up`.
    """

    moves: Moves
    prices: Floats
    down: Floats
    up: Floats

    @classmethod
    def of(cls, moves: Moves, price: Floats, counts: Floats) -> "Line":
        """price, counts: of the elements of the axis, in line with our cell."""
        corners = np.where(moves.signs == SAME_OPPOSITE, counts[moves.ids], np.inf)
        return cls(moves, price[moves.ids].sum(axis=1), *corners.min(axis=2, initial=np.inf))

    def able(self, width: float, dearest: float) -> Ids:
        """The moves that may be of use."""
        return np.flatnonzero((self.prices <= dearest) & (self.down + self.up >= width))

    def cheap(self) -> Moves:
        """The few cheapest that leave any room."""
        order = np.argsort(self.prices, kind="stable")
        useful = (self.down[order] + self.up[order] >= 1) & (self.prices[order] <= ANY_PRICE)
        few = order[useful][:FEW]
        return Moves(self.moves.ids[few], self.moves.signs[few])

    def short(self, able: Ids) -> Ids:
        """The cheapest of them, and the last one, outside, which leaves the other categories alone."""
        if able.size <= SHORT:
            return able
        order = np.argpartition(self.prices[able], SHORT)
        return np.append(able[order[:SHORT]], able[-1])


class Search:
    """Of hypercubes around one cell, all of whose corners are hidden or may be.

    price: what it costs to hide each cell, on the axes, 0 for what is hidden and for padding, infinite for what must
        stay shown.
    counts: of the cells, padded with infinity.
    """

    def __init__(self, cell: Sequence[int], axes: Sequence[Axis], price: Floats, counts: Floats) -> None:
        self.cell, self.axes, self.price, self.counts = cell, axes, price, counts

    @cached_property
    def lines(self) -> list[Line]:
        return [self.line(axis) for axis in range(len(self.axes))]

    def line(self, axis: int) -> Line:
        along: Index = (*self.cell[:axis], slice(None), *self.cell[axis + 1 :])
        return Line.of(self.axes[axis].moves(self.cell[axis]), self.price[along], self.counts[along])

    def cheapest(self, width: float, dearest: float, test: Test) -> Hypercubes | None:
        """The cheapest that leaves room for so many other values, costs no more than this, and passes the test.

        Looks among the cheapest moves along each axis first, and among all only if none of those will do.
        """
        able = [line.able(width, dearest) for line in self.lines]
        short = [line.short(rows) for line, rows in zip(self.lines, able, strict=True)]
        found = self.among(short, width, dearest, test)
        if found is None and sum(map(len, short)) < sum(map(len, able)):
            found = self.among(able, width, dearest, test)
        return found

    def narrow(self, dearest: float, alone: int, lift: Lift | None, test: Test) -> Hypercubes:
        """The cheapest that passes the test, also along axes together if this price is not enough otherwise.

        alone: so many of the first axes always move by themselves. Raises NoHypercubeError.
        """
        plain = self.cheapest(1, ANY_PRICE, test)
        if plain is not None and self.cost(plain) <= dearest:
            return plain
        cheap = [line.cheap() for line in self.lines]
        others = exchanges(self.cell, self.axes, cheap, self.price, self.counts, alone)
        more = lift.around(tuple(self.cell), self.price, self.counts) if lift else ()
        found = [each for each in (plain, *others, *more) if each is not None and test(each).any()]
        best: Hypercubes | None = min(found, key=self.cost, default=None)
        if best is None or self.cost(best) > ANY_PRICE:
            raise NoHypercubeError
        return best

    def cost(self, hypercube: Hypercubes) -> float:
        return float(self.price[hypercube.at].sum())

    def among(self, rows: Sequence[Ids], width: float, dearest: float, test: Test) -> Hypercubes | None:
        """The cheapest with these moves."""
        if not all(map(len, rows)):
            return None
        options = list(zip(self.lines, rows, strict=True))
        prices = total(self.price, [line.moves.ids[each] for line, each in options])
        room = least([line.down[each] for line, each in options]) + least([line.up[each] for line, each in options])
        able = np.flatnonzero((prices <= dearest) & (room >= width))
        for cheap in by_price(prices.ravel()[able]):
            chosen = np.unravel_index(able[cheap], prices.shape)
            moves = [each[at] for each, at in zip(rows, chosen, strict=True)]
            hypercubes = Hypercubes.of([line.moves for line in self.lines], moves)
            passed = test(hypercubes)
            if passed.any():
                return hypercubes[int(passed.argmax())]
        return None


def total(price: Floats, ids: Sequence[Ids]) -> Floats:
    """The price of each combination of moves, a direction per axis; the axes first that make it smaller."""
    for axis in sorted(range(len(ids)), key=lambda axis: len(ids[axis]) / price.shape[axis]):
        price = reduce(np.add, (price.take(elements, axis=axis) for elements in ids[axis].T))
    return price


def least(bounds: Sequence[Floats]) -> Floats:
    """The smallest bound for each combination of moves."""
    return reduce(np.minimum.outer, bounds)


def by_price(prices: Floats) -> Iterator[Ids]:
    """Indices of prices from low to high, in helpings."""
    if prices.size > FIRST:
        few = np.argpartition(prices, FIRST)[:FIRST]
        yield few[np.argsort(prices[few], kind="stable")]
    order = np.argsort(prices, kind="stable")
    yield from (order[at : at + NEXT] for at in range(0, order.size, NEXT))
