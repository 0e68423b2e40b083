"""How different is what stands behind one label: the content, hours and cost of offers. Of offers, not of people."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import polars as pl

from inbeeld.evidence.practice.starts import tags


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


def contents(offers: Sequence[pl.DataFrame]) -> tuple[Content, ...]:
    """Of each kind of offer, in the order of the alphabet, from the tables `offers` of all caseloads."""
    together = pl.concat([frame.with_columns(tags=tags()) for frame in offers])
    return tuple(_content(str(kind), rows) for (kind,), rows in sorted(together.partition_by("kind", as_dict=True).items()))


def content_of_all(offers: Sequence[pl.DataFrame]) -> Content:
    """Of all offers, whatever they are called; its `kind` is empty. If labels told what is done, offers of one label
    would be nearer to each other than any two are."""
    return _content("", pl.concat([frame.with_columns(tags=tags()) for frame in offers]))


def distance(sets: Sequence[frozenset[str]]) -> float | None:
    """The mean over all pairs of 1 - (what both have) / (what either has)."""
    if len(sets) < 2:
        return None
    different = list(dict.fromkeys(sets))
    names = sorted(set[str]().union(*different))
    has = np.array([[name in one for name in names] for one in different], dtype=np.float64)
    times = np.array([sets.count(one) for one in different], dtype=np.float64)
    both = has @ has.T
    either = has.sum(axis=1)[:, None] + has.sum(axis=1)[None, :] - both
    apart = np.where(either > 0, 1 - both / np.maximum(either, 1), 0.0)
    return float(times @ apart @ times / (len(sets) * (len(sets) - 1)))


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
