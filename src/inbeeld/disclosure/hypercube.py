"""Sets of cells that together can be something else than they are, while all that is printed stays the same.

Take a person out of one category of an axis and put them in another, or outside. The elements of the axis that
contain only the first lose what those that contain only the second win. Do so along every axis of a table at once,
multiplying the signs: the cells that change are the corners of a *hypercube*. Adding it to the table any whole number
of times changes its corners and nothing else, and all sums of the table still hold, as along each axis it is what a
move of people does. So if all corners are hidden and none gets below zero, the same is printed before and after, and
no reader can tell which of the two is true. With E the corners of the same sign as a cell and O those of the
opposite sign, each corner in E may be lower by min(E) and higher by min(O), all whole numbers between included, and
each corner in O the other way round.

A hypercube all of whose corners are hidden stays so when more is hidden: hiding more never takes protection away.

Source: the hypercube method of D. Repsilber (1994) and S. Giessing and D. Repsilber (2002), "Tools and strategies to
protect multiple tables with the GHQUAR cell suppression engine", LNCS 2316; GHMITER in tau-ARGUS. Ours are the moves
along axes whose variables determine each other, and tables that share their people (see `strata`).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce
from math import prod
from typing import Any

import numpy as np
from numpy.typing import NDArray

from inbeeld.disclosure.axis import Ids, Moves, Signs
from inbeeld.disclosure.grid import Floats, Index


@dataclass(frozen=True, eq=False)
class Hypercubes:
    """Hypercubes around one cell.

    Fields:
        at: per axis of the table the elements of the corners; they broadcast to (hypercubes, corners, …), any
            number of directions of corners. A corner that is padding on an axis is none.
        signs: of the corners, relative to our cell.
    """

    at: tuple[Ids, ...]
    signs: Signs

    @classmethod
    def of(cls, moves: Sequence[Moves], chosen: Sequence[Ids]) -> "Hypercubes":
        """The products of these moves, one for each axis."""
        ids = spread([move.ids[rows] for move, rows in zip(moves, chosen, strict=True)])
        signs = spread([move.signs[rows] for move, rows in zip(moves, chosen, strict=True)])
        return cls(tuple(ids), reduce(np.multiply, signs, np.ones(1, dtype=np.int8)))

    @classmethod
    def every(cls, moves: Sequence[Moves]) -> "Hypercubes":
        """All products of these moves."""
        lengths = [len(move.ids) for move in moves]
        return cls.of(moves, list(np.indices(lengths).reshape(len(moves), prod(lengths))))

    def __getitem__(self, one: int) -> "Hypercubes":
        rows = slice(one, one + 1)
        return Hypercubes(tuple(ids[rows] for ids in self.at), self.signs[rows])

    def has(self, cell: Sequence[int]) -> bool:
        """Whether the cell is a corner of any."""
        return bool(
            reduce(np.logical_and, (ids == element for ids, element in zip(self.at, cell, strict=True))).any()
        )

    def room(self, counts: Floats) -> tuple[Floats, Floats]:
        """min(E) and min(O), shape (..., hypercubes), infinite without such corners.

        counts: on the axes, padded with infinity; directions in front are kept.
        """
        corners: Index = (..., *self.at)
        values = counts[corners] / np.abs(self.signs)
        values = values.reshape(*values.shape[: 1 - self.signs.ndim], -1)
        signs = self.signs.reshape(len(self.signs), -1)
        down = np.where(signs > 0, values, np.inf).min(axis=-1, initial=np.inf)
        up = np.where(signs < 0, values, np.inf).min(axis=-1, initial=np.inf)
        return down, up


def spread(arrays: Sequence[NDArray[Any]]) -> list[NDArray[Any]]:
    """Shapes (n, a), (n, b), … made to combine into (n, a, b, …)."""
    return [
        array.reshape(len(array), *(array.shape[1] if k == each else 1 for each in range(len(arrays))))
        for k, array in enumerate(arrays)
    ]
