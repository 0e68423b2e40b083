"""Offers: the lines of reach, gathered per kind of offer."""

from collections.abc import Sequence
from dataclasses import dataclass

from inbeeld.report.reading import Row
from inbeeld.report.ways import way

FIGURE = "reach"


@dataclass(frozen=True)
class Reached:
    """`steps` in the order of the way through an offer; `reasons` of those for whom it ended there."""

    kind: str
    steps: tuple[Row, ...]
    reasons: tuple[Row, ...]

    @property
    def size(self) -> int:
        """The largest number on the way; 0 where none is shown."""
        return max((number for row in self.steps for number in (row.numerator, row.denominator) if number), default=0)


def reached(rows: Sequence[Row]) -> tuple[Reached, ...]:
    """Per kind of offer, that with the most people first."""
    told = [(way(row), row) for row in rows if row.part]
    kinds = dict.fromkeys(one.kind for one, _ in told)
    found = [
        Reached(
            kind,
            tuple(row for one, row in told if one.kind == kind and one.reason is None),
            tuple(row for one, row in told if one.kind == kind and one.reason is not None),
        )
        for kind in kinds
    ]
    return tuple(sorted(found, key=lambda one: (-one.size, one.kind)))
