"""What is hidden at one level of a population."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from inbeeld.disclosure.grid import Bools, Grid, all_of
from inbeeld.disclosure.hypercube import Hypercubes
from inbeeld.disclosure.level import Level
from inbeeld.disclosure.lift import Lift


@dataclass(frozen=True, eq=False)
class Hidden:
    """Dense masks.

    n: of the numbers of people.
    parts: per table of its parts and groups, shape (elements, ...).
    """

    n: Bools
    parts: Mapping[str, Bools]
    grid: Grid | None = None
    proofs: Mapping[str | None, Sequence[Hypercubes]] = field(default_factory=dict)

    def lift(self, table: str | None, fine: Grid) -> Lift | None:
        if self.grid is None:
            return None
        return Lift(self.grid, fine, self.proofs[table], front=int(table is not None))

    @classmethod
    def all_or_none(cls, level: Level, every: bool) -> "Hidden":
        parts = {sheet.table.name: np.full(sheet.dense.shape, every) for sheet in level.sheets}
        return cls(np.full(level.n.shape, every), parts)

    def under(self, above: "Hidden", level: Level) -> "Hidden":
        """The same, with the margins that a coarser level prints as that level has them."""
        margins = {sheet.table.name: above.parts.get(sheet.table.refines or "") for sheet in level.sheets}
        parts = {name: with_margins(mask, margins[name]) for name, mask in self.parts.items()}
        return replace(self, n=with_margins(self.n, above.n), parts=parts)


# Before the coarsest level: of a population the grand total alone is printed whatever happens.
GRAND_TOTAL_SHOWN = Hidden(np.zeros((), dtype=np.bool_), {})


def with_margins(mask: Bools, margins: Bools | None) -> Bools:
    if margins is None:
        return mask
    mask = mask.copy()
    mask[all_of(mask.ndim - margins.ndim)] = margins
    return mask
