"""Walked: paths of which every number was rounded by disclosure control."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import combinations, product

import polars as pl

from inbeeld.disclosure import ReleasedCounts, release_counts
from inbeeld.evidence.paths import Paths
from inbeeld.evidence.paths.steps import LASTING_WORK

Group = Mapping[str, str]
FIRST, NEXT, OUTCOME = "first", "next", "outcome"
ENOUGH = 10
"""Times the threshold: of so many people shares are told; below it rounding alone would move them by a tenth."""


@dataclass(frozen=True)
class Walked:
    """`released.rows`: the variables of `by`, first, lasted (true or false), next, outcome, and n."""

    released: ReleasedCounts
    by: tuple[str, ...]
    within: int
    on: date
    known_on: date | None

    @property
    def enough(self) -> int:
        return ENOUGH * self.released.threshold

    def people(self, group: Group, **way: str) -> int:
        """Those of the group who went this way: `first`, `next` and `outcome`, as far as given."""
        asked = {**group, **way}
        return sum(n for row, n in self._rows if all(row[name] == code for name, code in asked.items()))

    def groups(self) -> Iterator[Group]:
        """Everybody, and then each group by more and more of the variables."""
        rows = self.released.rows
        for size in range(len(self.by) + 1):
            for some in combinations(self.by, size):
                for categories in product(*(rows.get_column(variable).unique().sort() for variable in some)):
                    yield dict(zip(some, categories, strict=True))

    @cached_property
    def _rows(self) -> list[tuple[Group, int]]:
        return [(row, row.pop("n")) for row in self.released.rows.iter_rows(named=True)]


def walked(paths: Paths, threshold: int) -> Walked:
    """Whether work lasted comes before what came next in the order of rounding, because how many of each beginning
    came to lasting work is told most exactly. Raises RequestError for a threshold that disclosure does not allow."""
    cells = paths.cells.with_columns(lasted=(pl.col(OUTCOME) == LASTING_WORK).cast(pl.String))
    released = release_counts(cells, (*paths.by, FIRST, "lasted", NEXT, OUTCOME), threshold)
    return Walked(released, paths.by, paths.within, paths.on, paths.known_on)
