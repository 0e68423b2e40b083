"""Who comes next: of a place, when it is free again; and of a person, the place that is next best."""

import polars as pl

from inbeeld.guidance.division.classes import CLASS, PLACE, SIZE, WORTH
from inbeeld.guidance.division.program import CAPACITY
from inbeeld.guidance.division.standing import DUTY, PERSON

MOST = 10
LAST = 1_000_000
"""Whoever has no duty comes after all duties."""


def next_in_line(options: pl.DataFrame, people: pl.DataFrame) -> pl.DataFrame:
    """place_id, rank and person_id: of each place the first few of who has none. First by duty, then by points and
    wish, then by lot.

    `options`: class, place_id, duty, worth, size; `people`: person_id, class, place_id, order (of all lots).
    """
    waiting = people.filter(pl.col(PLACE).is_null()).sort("order").group_by(CLASS).head(MOST)
    lined = options.join(waiting.select(PERSON, CLASS, "order"), on=CLASS).with_columns(
        first=pl.when(pl.col(DUTY) > 0).then(pl.col(DUTY)).otherwise(LAST), each=pl.col(WORTH) / pl.col(SIZE)
    )
    lined = lined.sort(PLACE, "first", "each", "order", descending=[False, False, True, False])
    ranked = lined.with_columns(rank=pl.int_range(1, pl.len() + 1).over(PLACE))
    return ranked.filter(pl.col("rank") <= MOST).select(PLACE, "rank", PERSON)


def next_best(options: pl.DataFrame, people: pl.DataFrame) -> pl.DataFrame:
    """person_id and next_best: the place that is worth most of those that the person did not get; null where there is
    no other. Of two that are worth as much, one with room left."""
    given = people.group_by(PLACE).agg(used=pl.len())
    left = pl.col(CAPACITY) > pl.col("used").fill_null(0)
    known = options.join(given, on=PLACE, how="left").with_columns(left=left)
    cases = people.select(CLASS, had=PLACE).unique()
    other = cases.join(known, on=CLASS).filter(pl.col("had").ne_missing(pl.col(PLACE)))
    first = (
        other.sort(WORTH, "left", PLACE, descending=[True, True, False])
        .unique([CLASS, "had"], keep="first", maintain_order=True)
        .select(CLASS, had="had", next_best=PLACE)
    )
    told = people.join(first, left_on=[CLASS, PLACE], right_on=[CLASS, "had"], how="left", nulls_equal=True)
    return told.select(PERSON, "next_best")
