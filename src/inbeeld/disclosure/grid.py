"""The strata of a population as an array, a direction per axis.

Two shapes occur. *Dense* arrays have a direction per variable, its categories in order and "all" last: what is
printed. Arrays *on the grid* have a direction per axis, its elements in order, and one position more, the padding
of `Axis`, so that "no element" can be looked up like any other. Either may have directions in front.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import product
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from inbeeld.disclosure.axis import Axis, Ids
from inbeeld.disclosure.bundle import bundles

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]
Index = Any  # of an array, in one of the many ways that numpy allows
Number = TypeVar("Number", np.float64, np.bool_)


@dataclass(frozen=True, eq=False)
class Grid:
    """Fields:

    sizes: of a dense array, per variable its categories and "all".
    axes: the directions; a variable has its own, unless it determines another one (see `bundle`).
    where: per axis the element of each combination of categories, -1 where it can not occur; together they index
        an array on the grid and give a dense one.
    like: per variable the category of each element; together they index a dense array and give one on the grid.
    """

    sizes: tuple[int, ...]
    axes: tuple[Axis, ...]
    where: tuple[Ids, ...]
    like: tuple[Ids, ...]

    @classmethod
    def of(cls, sizes: Sequence[int], inhabited: Ids) -> "Grid":
        """sizes: categories per variable; inhabited: codes of the strata with anybody, shape (strata, variables)."""
        axes, where, like = [], [], dict[int, Ids]()
        groups = bundles(inhabited)
        for at, group in enumerate(groups):
            leaves = np.unique(inhabited[:, group], axis=0) if len(group) > 1 else np.arange(sizes[group[0]])[:, None]
            axis, elements, combinations = laid_out(leaves, [sizes[dim] for dim in group])
            axes.append(axis)
            where.append(elements.reshape([sizes[dim] + 1 if dim in group else 1 for dim in range(len(sizes))]))
            shape = [axis.size if each == at else 1 for each in range(len(groups))]
            like |= {dim: combinations[:, i].reshape(shape) for i, dim in enumerate(group)}
        whole = tuple(size + 1 for size in sizes)
        return cls(whole, tuple(axes), tuple(where), tuple(like[dim] for dim in range(len(sizes))))

    @property
    def shape(self) -> tuple[int, ...]:
        """Of an array on the grid."""
        return tuple(axis.size + 1 for axis in self.axes)

    @cached_property
    def strata(self) -> tuple[Ids, ...]:
        """Per axis the element of each combination of categories, as dense arrays; -1 where it can not occur."""
        return np.broadcast_arrays(*self.where)

    def codes(self, stratum: Sequence[int]) -> tuple[int, ...]:
        """The categories of a cell of the grid, one per variable."""
        shape = [axis.size for axis in self.axes]
        return tuple(int(np.broadcast_to(codes, shape)[tuple(stratum)]) for codes in self.like)

    def lay(self, dense: NDArray[Any], padding: float) -> Floats:
        """A dense array on the grid."""
        elements: Index = (..., *self.like)
        return padded(dense[elements].astype(np.float64), len(self.axes), padding)

    def read(self, mask: Bools) -> Bools:
        """A mask on the grid as a dense one, false where a combination can not occur."""
        inside: Index = (..., *(slice(-1) for _ in self.axes))
        combinations: Index = (..., *self.where)
        return padded(mask[inside], len(self.axes), False)[combinations]

    def stamp(self, array: Floats, margins: NDArray[Any], padding: float) -> None:
        """Writes a dense array of the first variables only into one on the grid, where the others are "all"."""
        front = array.ndim - len(self.axes)
        rest = all_of(len(self.like) - (margins.ndim - front))
        cells: Index = (..., *(elements[rest] for elements in self.where))
        array[cells] = margins
        for axis in range(front, array.ndim):
            array[(slice(None),) * axis + (-1,)] = padding


def padded(inside: NDArray[Number], axes: int, padding: float) -> NDArray[Number]:
    """With one position more in each of the last directions."""
    front = inside.ndim - axes
    around = np.full([size + (at >= front) for at, size in enumerate(inside.shape)], padding, dtype=inside.dtype)
    around[tuple(slice(size) for size in inside.shape)] = inside
    return around


def all_of(variables: int) -> Index:
    """The index into a dense array where the last so many variables are "all"."""
    return (..., *(-1,) * variables)


def laid_out(leaves: Ids, sizes: Sequence[int]) -> tuple[Axis, Ids, Ids]:
    """The axis of some variables, the element of each combination, and a combination of each element.

    leaves: the codes that occur, shape (leaves, variables); the code for "all" is the number of categories.
    """
    members: dict[tuple[int, ...], list[int]] = defaultdict(list)
    for totals in product((False, True), repeat=len(sizes)):
        for leaf, combination in enumerate(np.where(totals, sizes, leaves).tolist()):
            members[tuple(combination)].append(leaf)
    elements: dict[tuple[int, ...], int] = {}
    named: dict[int, tuple[int, ...]] = {}
    where = np.full([size + 1 for size in sizes], -1)
    for combination, within in members.items():
        where[combination] = elements.setdefault(tuple(within), len(elements))
        named.setdefault(elements[tuple(within)], combination)
    combinations = np.array(list(named.values()), dtype=np.intp).reshape(len(named), len(sizes))
    return Axis.of(elements, len(leaves)), where, combinations
