"""How different is what stands behind one label: the content, hours and cost of offers. Of offers, not of people."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import polars as pl

from inbeeld.evidence.practice.starts import tags
from inbeeld.facts.caseload import completed


@dataclass(frozen=True)
class Spread:
    """The least, the middle and the most of what is known."""

    least: float
    median: float
    most: float


@dataclass(frozen=True)
class Content:
    """What offers of one kind have in common, and how they differ.

    offers: how many there are; told: of how many the content is known. tags: how many of these have each, the most
    frequent first. distance: the mean Jaccard distance between two of them (0: all the same, 1: nothing in common),
    which is the quadratic entropy of Rao (1982, doi 10.1016/0040-5809(82)90004-1) without drawing one twice; None of
    fewer than two. hours: per week. cost: euros a place.
    """

    kind: str
    offers: int
    told: int
    tags: tuple[tuple[str, int], ...]
    distance: float | None
    hours: Spread | None
    cost: Spread | None


@dataclass(frozen=True)
class Contents:
    """`by_kind`: in the order of the alphabet. `of_all`: of all offers, whatever they are called. If a name told what
    is done, two offers of one name would be much nearer to each other than any two are."""

    by_kind: tuple[Content, ...]
    of_all: Content

    def of(self, kind: str) -> Content | None:
        return next((one for one in self.by_kind if one.kind == kind), None)


def contents(offers: Sequence[pl.DataFrame]) -> Contents:
    """Of the tables `offers` of all caseloads; none is possible."""
    together = pl.concat([completed("offers", pl.DataFrame()), *offers]).with_columns(tags=tags()).sort("kind")
    by_kind = together.partition_by("kind", as_dict=True, maintain_order=True)
    return Contents(tuple(_content(str(kind), rows) for (kind,), rows in by_kind.items()), _content("", together))


def distance(sets: Iterable[frozenset[str]]) -> float | None:
    """The mean over all pairs of 1 - (what both have) / (what either has). Those that are the same are counted, not
    compared one by one."""
    times = Counter(sets)
    many = times.total()
    if many < 2:
        return None
    names = sorted(set[str]().union(*times))
    has = np.array([[name in one for name in names] for one in times], dtype=np.float64)
    both, sizes = has @ has.T, has.sum(axis=1)
    either = sizes[:, None] + sizes[None, :] - both
    apart = np.where(either > 0, 1 - both / np.maximum(either, 1), 0.0)
    weight = np.array(list(times.values()), dtype=np.float64)
    return float(weight @ apart @ weight / (many * (many - 1)))


def _content(kind: str, rows: pl.DataFrame) -> Content:
    known = rows.get_column("tags").drop_nulls()
    sets = [frozenset(one) for one in known]
    counted = known.explode().drop_nulls().value_counts(name="n").sort(["n", "tags"], descending=[True, False])
    return Content(
        kind=kind,
        offers=rows.height,
        told=len(sets),
        tags=tuple(counted.iter_rows()),
        distance=distance(sets),
        hours=_spread(rows.get_column("hours_per_week")),
        cost=_spread(rows.get_column("cost")),
    )


def _spread(values: pl.Series) -> Spread | None:
    known = sorted(values.drop_nulls().to_list())
    return Spread(known[0], float(np.median(known)), known[-1]) if known else None
