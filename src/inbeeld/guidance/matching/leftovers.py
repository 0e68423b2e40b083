"""Leftovers: people whom no opening fits, and openings that fit nobody, to be laid side by side.

All people and all openings at once, with a bit for each pair: so 64 openings are looked at in one step.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from inbeeld.guidance.matching.asked import FAILS, HOLDS, Asked
from inbeeld.guidance.matching.board import Board
from inbeeld.guidance.matching.seeker import Seeker

TOGETHER = 2_048
"""People looked at together; so the bits take some tens of megabytes."""
WORD = 64

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
    people = np.zeros((2, len(seekers)), bool)  # whom something fits; whom something fits or may fit
    openings = np.zeros((2, -(-len(board.openings) // WORD)), np.uint64)
    for first in range(0, len(seekers), TOGETHER):
        some = slice(first, first + TOGETHER)
        for nth, fitting in enumerate(_fitting(answers, board, seekers[some], some)):
            people[nth, some] = fitting.any(axis=1)
            openings[nth] |= np.bitwise_or.reduce(fitting, axis=0)
    of_openings = _unpacked(openings, len(board.openings))
    return Leftovers(
        tuple(_left([one.seeker_id for one in seekers], people)),
        tuple(_left([one.opening_id for one in board.openings], of_openings)),
    )


class Answers:
    """What one condition says of all: a row for each different value of the people."""

    def __init__(self, asked: Asked, seekers: Sequence[Seeker]) -> None:
        numbers: dict[Any, int] = {}
        each = (numbers.setdefault(asked.condition.has(one), len(numbers)) for one in seekers)
        self.asked, self.which = asked, np.fromiter(each, np.int64, len(seekers))
        self.codes = [asked.codes(has) for has in numbers]

    def bits(self, some: slice, wanted: int) -> Bits:
        """People × openings: where the answer is better than `wanted`, or that."""
        different, which = np.unique(self.which[some], return_inverse=True)
        rows = np.stack([self.codes[nth] for nth in different]) if different.size else np.zeros((0, 1), np.uint8)
        return _packed((rows <= wanted)[:, self.asked.which])[which]


def _fitting(answers: Sequence[Answers], board: Board, seekers: Sequence[Seeker], some: slice) -> Iterator[Bits]:
    """What fits, and what fits or may fit."""
    still_open = _open(board, seekers)
    for wanted in (HOLDS, FAILS - 1):
        fitting = still_open.copy()
        for one in answers:
            fitting &= one.bits(some, wanted)
        yield fitting


def _open(board: Board, seekers: Sequence[Seeker]) -> Bits:
    """All but what was settled with each."""
    every = _packed(np.ones((1, len(board.openings)), bool))
    bits = np.repeat(every, len(seekers), axis=0)
    for nth, seeker in enumerate(seekers):
        for opening in seeker.settled & board.numbers.keys():
            number = board.numbers[opening]
            bits[nth, number // WORD] &= ~np.uint64(1 << number % WORD)
    return bits


def _packed(pairs: NDArray[np.bool_]) -> Bits:
    """64 columns in a word."""
    wide = -(-pairs.shape[1] // WORD)
    padded = np.zeros((pairs.shape[0], wide * 8), np.uint8)
    bits = np.packbits(pairs, axis=1, bitorder="little")
    padded[:, : bits.shape[1]] = bits
    return padded.view("<u8")


def _unpacked(bits: Bits, columns: int) -> NDArray[np.bool_]:
    told = bits.astype("<u8").view(np.uint8)
    return np.unpackbits(told, axis=1, bitorder="little", count=columns).astype(bool)


def _left(ids: Sequence[str], fitting: NDArray[np.bool_]) -> Iterator[Leftover]:
    return (Leftover(name, bool(may)) for name, fits, may in zip(ids, *fitting, strict=True) if not fits)
