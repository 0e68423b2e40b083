"""Lots that were drawn, as arrays: the chance that each had, and whether a place came out."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]
Flags = NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class Lots:
    """Each entry is somebody in a draw; who drew more than once has several. All of shape (entries,).

    chance: of a place, known before the draw, above 0 and below 1. drawn: whether a place came out. block: a number
    for those who drew together with the same chance, so that the rule told none of them apart. person: a number for
    each person. seen: 0 where the outcome was not seen, elsewhere 1 over the chance that it was.
    """

    chance: Floats
    drawn: Flags
    block: Whole
    person: Whole
    seen: Floats

    def __len__(self) -> int:
        return len(self.chance)

    def where(self, which: Flags) -> "Lots":
        return Lots(self.chance[which], self.drawn[which], self.block[which], self.person[which], self.seen[which])

    @property
    def weights(self) -> tuple[Floats, Floats]:
        """Of the entry if it drew a place, and if it drew none: by these weights either arm is about all who drew
        (Horvitz and Thompson 1952, doi 10.1080/01621459.1952.10483446)."""
        return self.seen / self.chance, self.seen / (1 - self.chance)

    def people(self, which: Flags) -> int:
        """Distinct persons."""
        return len(np.unique(self.person[which]))
