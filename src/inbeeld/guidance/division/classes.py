"""People whom the rule cannot tell apart form a class: they have the same duty, points, wishes and groups."""

from collections.abc import Sequence

import polars as pl

from inbeeld.guidance.division.rule import Rule
from inbeeld.guidance.division.standing import DUTY, PERSON, POINTS

PLACE, RANK, CLASS, WORTH, SIZE, VALUE = "place_id", "rank", "class", "worth", "size", "value"


def classes(people: pl.DataFrame, options: pl.DataFrame | None, groups: Sequence[str] = ()) -> pl.DataFrame:
    """person_id and class, a number from 0; the order in which people or options are given makes no difference.

    Shapes: people as `standing` gives them; options: person_id, place_id, rank (1 for the first choice; null for a
    place that is possible and no wish). `groups`: columns of people for which there is a floor.
    """
    key = [DUTY, POINTS, "wishes", *groups]
    told = people.with_columns(wishes=pl.lit("")) if options is None else _wishing(people, options)
    numbered = (
        told.select(key)
        .unique()
        .sort(key, descending=[True, True, *[False] * (len(key) - 2)], nulls_last=True)
        .with_row_index(CLASS)
    )
    return told.join(numbered, on=key, how="left", nulls_equal=True).select(PERSON, CLASS)


def _wishing(people: pl.DataFrame, options: pl.DataFrame) -> pl.DataFrame:
    wishes = (
        options.sort(PERSON, RANK, PLACE, nulls_last=True)
        .group_by(PERSON)
        .agg(wishes=pl.concat_str(pl.col(RANK).cast(pl.String).fill_null("-"), PLACE, separator=":").str.join("|"))
    )
    return people.join(wishes, on=PERSON, how="left").with_columns(pl.col("wishes").fill_null(""))


def options_of(people: pl.DataFrame, options: pl.DataFrame | None, places: pl.DataFrame, rule: Rule) -> pl.DataFrame:
    """class, place_id and worth: a row for each place that a class can have. `people`: one of each class.

    The worth is that of a place at all, 1, with the points of the person and of the wish: for each of a family. Where
    an option has a `value`, of the family together, that is added.
    """
    of_rank = rule.wishes.points if rule.wishes else ()
    wish = pl.col(RANK).replace_strict(dict(enumerate(of_rank, 1)), default=0, return_dtype=pl.Int64).fill_null(0)
    if options is None:
        wanted = people.join(places.select(PLACE), how="cross").with_columns(pl.lit(None, pl.Int64).alias(RANK))
    else:
        wanted = people.join(options, on=PERSON)
    value = pl.col(VALUE).fill_null(0) if VALUE in wanted.columns else pl.lit(0)
    return wanted.select(CLASS, PLACE, worth=pl.col(SIZE) * (pl.col(POINTS) + wish + 1) + value)
