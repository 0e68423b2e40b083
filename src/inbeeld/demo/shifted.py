"""The made-up history brought to today: every date moves by as many days, and mergers since then are carried out.

The history was drawn for years of which much has been published. A register that is opened today would otherwise
find that nobody was seen for years.
"""

from collections.abc import Mapping
from datetime import date, timedelta

import polars as pl

from inbeeld.demo.days import HISTORY_END
from inbeeld.facts.municipalities import merged_on

LAST_DAY = date(1970, 1, 1) + timedelta(days=HISTORY_END)
"""The first day of which the history knows nothing: it falls on today."""
YEAR_ALONE = (7, 1)
"""Month and day of birth of whom the year alone is known."""

Tables = Mapping[str, pl.DataFrame]


def shifted(tables: Tables, today: date) -> dict[str, pl.DataFrame]:
    """The tables as if the history ended today, in the municipalities of today."""
    days = (today - LAST_DAY).days
    moved = {name: _moved(_known(frame), days) for name, frame in tables.items()}
    if "persons" in moved:
        moved["persons"] = moved["persons"].with_columns(_birth(tables["persons"]["birth_date"]))
    return {name: _in_municipalities_of(frame, today) for name, frame in moved.items()}


def _known(frame: pl.DataFrame) -> pl.DataFrame:
    """Without what is recorded later: some facts come in months after they happened."""
    if "recorded_at" not in frame.columns:
        return frame
    return frame.filter(pl.col("recorded_at").is_null() | (pl.col("recorded_at") < pl.lit(LAST_DAY)))


def _moved(frame: pl.DataFrame, days: int) -> pl.DataFrame:
    moments = [name for name, kind in frame.schema.items() if kind in (pl.Date, pl.Datetime)]
    return frame.with_columns(pl.col(name) + pl.duration(days=days) for name in moments)


def _birth(before: pl.Series) -> pl.Expr:
    """Of whom the year alone is known, the year alone stays known; nobody is born after the permit."""
    month, day = YEAR_ALONE
    year_alone = (before.dt.month() == month) & (before.dt.day() == day)
    year = pl.col("birth_date").dt.year()
    middle, earlier = pl.date(year, month, day), pl.date(year - 1, month, day)
    in_year = pl.when(middle > pl.col("permit_date")).then(earlier).otherwise(middle)
    return pl.when(pl.lit(year_alone)).then(in_year).otherwise(pl.col("birth_date")).alias("birth_date")


def _in_municipalities_of(frame: pl.DataFrame, today: date) -> pl.DataFrame:
    named = [column for column in ("municipality", "place") if column in frame.columns]
    return frame.with_columns(pl.col(named).replace(dict(merged_on(today))))
