"""People whom the rule cannot tell apart form a class: they have the same duty, points, wishes and groups."""

from collections.abc import Sequence

import polars as pl

from inbeeld.guidance.division.rule import Rule
from inbeeld.guidance.division.standing import DUTY, PERSON, POINTS

PLACE, RANK, CLASS, WORTH = "place_id", "rank", "class", "worth"


def classes(people: pl.DataFrame, options: pl.DataFrame, groups: Sequence[str] = ()) -> pl.DataFrame:
    """person_id and class, a number from 0; the order in which people or options are given makes no difference.

    Shapes: people as `standing` gives them; options: person_id, place_id, rank (1 for the first choice; null for a
    place that is possible and no wish). `groups`: columns of people for which there is a floor.
    """
    wishes = (
        options.sort(PERSON, RANK, PLACE, nulls_last=True)
        .group_by(PERSON)
        .agg(wishes=pl.concat_str(pl.col(RANK).cast(pl.String).fill_null("-"), PLACE, separator=":").str.join("|"))
    )
    key = [DUTY, POINTS, "wishes", *groups]
    told = people.join(wishes, on=PERSON, how="left").with_columns(pl.col("wishes").fill_null(""))
    numbered = (
        told.select(key)
        .unique()
        .sort(key, descending=[True, True, *[False] * (len(key) - 2)], nulls_last=True)
        .with_row_index(CLASS)
    )
    return told.join(numbered, on=key, how="left", nulls_equal=True).select(PERSON, CLASS)


def options_of(classed: pl.DataFrame, people: pl.DataFrame, options: pl.DataFrame, rule: Rule) -> pl.DataFrame:
    """class, place_id and worth (points of the class, points of the wish, and 1 for a place at all): a row for each
    place that a class can have, sorted by class and place."""
    of_rank = rule.wishes.points if rule.wishes else ()
    wish = pl.col(RANK).replace_strict(dict(enumerate(of_rank, 1)), default=0, return_dtype=pl.Int64).fill_null(0)
    one_each = classed.unique(CLASS, keep="any")
    return (
        one_each.join(people.select(PERSON, POINTS), on=PERSON)
        .join(options, on=PERSON)
        .select(CLASS, PLACE, worth=pl.col(POINTS) + wish + 1)
        .sort(CLASS, PLACE)
    )
