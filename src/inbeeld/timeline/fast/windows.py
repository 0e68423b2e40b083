"""From when to when each person is followed."""

from datetime import date

import polars as pl

from inbeeld.timeline import states as s
from inbeeld.timeline.fast.day_0 import case_on_day_0, with_origin
from inbeeld.timeline.strata import UNKNOWN, Variable, variables

DAY = pl.duration(days=1)
JANUARY = date(2000, 1, 1)


def windows(
    persons: pl.DataFrame, spells: pl.DataFrame, origin: str, on: date, by: tuple[str, ...]
) -> tuple[pl.DataFrame, pl.DataFrame]:
    """who, person_id, stratum, origin, first, last (the last day in a state) and left (or null); and the strata:
    stratum and its categories. Raises RequestError for `by`."""
    split = variables(by, origin)
    present = with_origin(_present(persons, on).with_row_index("who"), spells, origin)
    if of_origin := tuple(name for name in by if name in s.OF_ORIGIN[origin]):
        present = present.join(case_on_day_0(present, spells, on, of_origin), on="who")
    followed = present.with_columns(first=pl.max_horizontal("first", "origin"))
    followed = followed.filter(pl.col("first") <= pl.col("last"))
    categories = [_category(variable, followed, on) for variable in split]
    named = followed.select("who", "person_id", "origin", "first", "last", "left", *categories)
    if not by:
        return named.with_columns(stratum=pl.lit(0, pl.UInt32)), pl.DataFrame(
            {"stratum": [0]}, {"stratum": pl.UInt32}
        )
    strata = named.select(by).unique().sort(by).with_row_index("stratum")
    return named.join(strata, on=list(by)).drop(by), strata


def _present(persons: pl.DataFrame, on: date) -> pl.DataFrame:
    """With first, last and left of those who are present on any day up to D."""
    until = pl.min_horizontal(pl.lit(on), _birthday(65) - DAY)
    left = pl.when(pl.col("left_date") <= pl.col("last")).then("left_date")
    return (
        persons.with_columns(first=pl.max_horizontal("settled_date", _birthday(18)), last=until)
        .with_columns(left=left)
        .with_columns(last=pl.min_horizontal("last", pl.col("left") - DAY))
        .filter(pl.col("first") <= pl.col("last"))
    )


def _birthday(years: int) -> pl.Expr:
    """29 February has its birthday on 1 March: 18 and 65 years later there is no 29 February."""
    born = pl.col("birth_date")
    leap = (born.dt.month() == 2) & (born.dt.day() == 29)
    return born.dt.offset_by(f"{years}y") + pl.when(leap).then(DAY).otherwise(pl.duration(days=0))


def _category(variable: Variable, followed: pl.DataFrame, on: date) -> pl.Expr:
    """Each value is looked up once, not once per person; of dates the number of months on the first day counts."""
    column = pl.col(variable.column)
    if followed.schema[variable.column] == pl.Date:
        months = followed.select(_months(column)).to_series().unique().drop_nulls().to_list()
        categories = [variable.category(_before_january(number), JANUARY) for number in months]
        return _months(column).replace_strict(months, categories, return_dtype=pl.String).alias(variable.name)
    values = followed.get_column(variable.column).cast(pl.String).unique().drop_nulls().to_list()
    categories = [variable.category(value, on) for value in values]
    named = column.cast(pl.String).replace_strict(values, categories, default=None, return_dtype=pl.String)
    return named.fill_null(UNKNOWN).alias(variable.name)


def _months(since: pl.Expr) -> pl.Expr:
    """Whole months up to the first day that somebody is followed; every twelve of them are a whole year."""
    first = pl.col("first").dt
    months = 12 * (first.year() - since.dt.year()) + first.month().cast(pl.Int32) - since.dt.month()
    return months - (first.day() < since.dt.day()).cast(pl.Int32)


def _before_january(months: int) -> date:
    years, later = divmod(-months, 12)
    return date(JANUARY.year + years, 1 + later, 1)
