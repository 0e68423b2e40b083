"""The lots drawn again, as they could have come out: within those who drew together with the same chance."""

from collections.abc import Iterator

import numpy as np
from numpy.random import Generator

from inbeeld.evidence.lottery.lots import Flags, Lots, Whole

MOST, FEWEST, ENTRIES = 1999, 199, 10_000_000
"""So many redraws, and fewer where there are many entries, so that together they are about ENTRIES."""
AT_ONCE = 2_000_000


def redraws(lots: Lots, random: Generator) -> Iterator[Flags]:
    """Batches of shape (redraws, entries) in which a place came out.

    Of a block as many places come out as it could expect, rounded down or up by chance, as in a division
    (`guidance.division`); where another number came out in fact, that number.
    """
    order = np.argsort(lots.block, kind="stable")
    block = np.unique(lots.block[order], return_inverse=True)[1]
    begins = np.flatnonzero(np.diff(block, prepend=-1))
    nth = np.arange(len(block)) - begins[block]
    left = int(np.clip(ENTRIES // max(len(lots), 1), FEWEST, MOST))
    while left > 0:
        size = min(left, max(AT_ONCE // len(lots), 1))
        places = _places(lots, order, block, begins, size, random)
        shuffled = np.argsort(block + random.random((size, len(lots))), axis=1)
        batch = np.empty((size, len(lots)), dtype=np.bool_)
        np.put_along_axis(batch, order[shuffled], nth < places[:, block], axis=1)
        yield batch
        left -= size


def _places(lots: Lots, order: Whole, block: Whole, begins: Whole, size: int, random: Generator) -> Whole:
    """How many come out, shape (redraws, blocks)."""
    people = np.bincount(block)
    expected = lots.chance[order][begins] * people
    fact = np.bincount(block, lots.drawn[order])
    whole = np.floor(expected + 1e-9)
    more = random.random((size, len(people))) < expected - whole
    return np.where(np.abs(fact - expected) < 1, whole + more, fact).astype(np.int64)
