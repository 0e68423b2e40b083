"""One direction of a table: its categories, their sums, and the ways in which a person can move along it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Ids = NDArray[np.intp]
Signs = NDArray[np.int8]


class Moves(NamedTuple):
    """The ways to take a person out of one element of an axis, a row each.

    ids: the elements whose count changes, shape (moves, widest), padded with the axis's `size`.
    signs: +1 where it changes in the same direction as the element that was asked for, -1 where opposite.
    """

    ids: Ids
    signs: Signs


@dataclass(frozen=True, eq=False)
class Axis:
    """Elements are sets of leaves; two names for the same leaves are one element.

    An ordinary variable has its categories as leaves and as elements, and "all" as one element more. Variables
    that determine each other (a municipality its region) share an axis, whose leaves are the combinations that
    occur. The parts of a table are an axis too, with their groups as further elements.

    Fields:
        size: number of elements; also the index that stands for "no element" where arrays are padded.
        above: for each leaf the elements that contain it, padded. An axis that people can move out of has a
            last row, in no element at all, for the outside.
    """

    size: int
    above: Ids
    _known: dict[int, Moves] = field(default_factory=dict, repr=False)

    @classmethod
    def of(cls, elements: Iterable[tuple[int, ...]], leaves: int, closed: bool = False) -> "Axis":
        """The axis of these sets of leaves; `closed` when a person can not move out of it."""
        containing: list[list[int]] = [[] for _ in range(leaves if closed else leaves + 1)]
        size = 0
        for size, element in enumerate(elements, start=1):
            for leaf in element:
                containing[leaf].append(size - 1)
        widest = max(map(len, containing), default=0)
        rows = [ids + [size] * (widest - len(ids)) for ids in containing]
        return cls(size, np.array(rows, dtype=np.intp).reshape(len(rows), widest))

    def moves(self, element: int) -> Moves:
        """Every move of a person from a leaf within the element to a leaf, or the outside, that is not.

        It changes each element that contains one of the two leaves and not the other.
        """
        if element not in self._known:
            within = (self.above == element).any(axis=1)
            start, end = np.flatnonzero(within), np.flatnonzero(~within)
            losing = self.above[np.repeat(start, len(end))]
            winning = self.above[np.tile(end, len(start))]
            self._known[element] = changed(losing, winning, self.size)
        return self._known[element]


def changed(losing: Ids, winning: Ids, pad: int) -> Moves:
    """The elements in only one of two rows of elements, with their signs; the padding at the end."""
    same = losing[:, :, None] == winning[:, None, :]
    ids = np.hstack([np.where(same.any(axis=2), pad, losing), np.where(same.any(axis=1), pad, winning)])
    signs = np.ones(ids.shape, dtype=np.int8)
    signs[:, losing.shape[1] :] = -1
    order = np.argsort(ids == pad, axis=1, kind="stable")
    widest = int((ids != pad).sum(axis=1).max(initial=0))
    return Moves(*(np.take_along_axis(each, order, axis=1)[:, :widest] for each in (ids, signs)))
