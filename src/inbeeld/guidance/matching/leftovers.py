"""Leftovers: people whom no opening fits, and openings that fit nobody, to be laid side by side.

An opening that ended or is full is not left over.

All people and all openings at once, with a bit for each pair: so 64 openings are looked at in one step.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import compress

import numpy as np
from numpy.typing import NDArray

from inbeeld.guidance.matching.asked import Asked, numbered
from inbeeld.guidance.matching.board import Board
from inbeeld.guidance.matching.condition import nothing
from inbeeld.guidance.matching.seeker import Seeker

TOGETHER = 2_048
"""People looked at together; so the bits take some tens of megabytes."""
WORD = 64
HOLDS, UNKNOWN, FAILS = 0, 1, 2
CODE = {True: HOLDS, None: UNKNOWN, False: FAILS}
LEVELS = (HOLDS, UNKNOWN)
"""What fits, and what fits or may fit."""

Bits = NDArray[np.uint64]


@dataclass(frozen=True)
class Leftover:
    """A person or an opening. `may_fit`: something may fit, when something has been asked first."""

    id: str
    may_fit: bool


@dataclass(frozen=True)
class Leftovers:
    people: tuple[Leftover, ...]
    openings: tuple[Leftover, ...]


def leftovers_on(board: Board, seekers: Sequence[Seeker]) -> Leftovers:
    """In the order of the seekers, and of the openings on the board."""
    answers = [Answers(asked, seekers) for asked in board.asked]
    people = np.zeros((len(LEVELS), len(seekers)), bool)
    openings = _packed(np.zeros((len(LEVELS), len(board.openings)), bool))
    for first in range(0, len(seekers), TOGETHER):
        some = slice(first, first + TOGETHER)
        pairs = np.stack([_unsettled(board, seekers[some])] * len(LEVELS))
        for one in answers:
            pairs &= one.bits(some)
        people[:, some] = pairs.any(axis=2)
        openings |= np.bitwise_or.reduce(pairs, axis=1)
    fitting = _unpacked(openings, len(board.openings))
    fitting[LEVELS.index(HOLDS)] |= ~_usable(board)
    return Leftovers(
        tuple(_left([one.seeker_id for one in seekers], people)),
        tuple(_left([one.opening_id for one in board.openings], fitting)),
    )


def _usable(board: Board) -> NDArray[np.bool_]:
    """The openings that nothing about themselves stands in the way of."""
    usable = np.ones(len(board.openings), bool)
    for one in board.asked:
        if one.condition.has is nothing:
            usable &= np.array([one.holds(None, value) is not False for value in one.values], bool)[one.which]
    return usable


class Answers:
    """What one condition says of all: a row of codes for each different value that people have."""

    def __init__(self, asked: Asked, seekers: Sequence[Seeker]) -> None:
        self.asked = asked
        different, self.which = numbered(map(asked.condition.has, seekers))
        told = (CODE[asked.holds(has, value)] for has in different for value in asked.values)
        shape = len(different), len(asked.values)
        self.codes = np.fromiter(told, np.uint8, shape[0] * shape[1]).reshape(shape)
        self.few = self._bits(np.arange(len(different))) if len(different) <= TOGETHER else None

    def bits(self, some: slice) -> Bits:
        """Levels × people × openings: where the answer is as good as the level, or better."""
        if self.few is not None:
            return self.few[:, self.which[some]]
        different, which = np.unique(self.which[some], return_inverse=True)
        return self._bits(different)[:, which]

    def _bits(self, different: NDArray[np.int64]) -> Bits:
        codes = np.take(self.codes[different], self.asked.which, axis=1)
        return np.stack([_packed(codes <= level) for level in LEVELS])


def _unsettled(board: Board, seekers: Sequence[Seeker]) -> Bits:
    """All openings but those that were settled with each."""
    bits = _packed(np.ones((len(seekers), len(board.openings)), bool))
    for nth, seeker in enumerate(seekers):
        for opening in seeker.settled & board.numbers.keys():
            number = board.numbers[opening]
            bits[nth, number // WORD] &= ~np.uint64(1 << number % WORD)
    return bits


def _packed(pairs: NDArray[np.bool_]) -> Bits:
    """64 columns in a word."""
    rows, columns = pairs.shape
    padded = np.zeros((rows, -(-columns // WORD) * 8), np.uint8)
    padded[:, : -(-columns // 8)] = np.packbits(pairs, axis=1, bitorder="little")
    return padded.view("<u8")


def _unpacked(bits: Bits, columns: int) -> NDArray[np.bool_]:
    return np.unpackbits(bits.view(np.uint8), axis=1, bitorder="little", count=columns).astype(bool)


def _left(ids: Sequence[str], fitting: NDArray[np.bool_]) -> Iterator[Leftover]:
    fits, may_fit = fitting
    return (Leftover(name, bool(may)) for name, may in compress(zip(ids, may_fit, strict=True), ~fits))
