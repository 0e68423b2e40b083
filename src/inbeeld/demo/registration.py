"""How lives become rows: numbers for people and facts, real dates, and the moment at which each was recorded."""

import numpy as np
import polars as pl

from inbeeld.demo.days import HISTORY_END, Days, Numbers, dates

A_DAY = 86_400_000_000
OPENING, CLOSING = 8 * 3600, 17 * 3600
WITHIN = 14
"""Days after which a fact has normally been recorded; ours."""


def person_ids(codes: list[str], place: Numbers, settled: Days) -> pl.Series:
    """The municipality's own numbers, in order of settlement: GM1952-000001 and on."""
    order = np.lexsort((settled, place))
    ranked = place[order]
    number = np.empty(len(place), np.int64)
    number[order] = np.arange(len(place)) - np.searchsorted(ranked, ranked) + 1
    return pl.select(
        pl.format(
            "{}-{}", pl.Series(codes, dtype=pl.String).gather(place), pl.Series(number).cast(pl.String).str.zfill(6)
        )
    ).to_series()


def fact_ids(person_id: pl.Series, letter: str) -> pl.Series:
    """Numbers within the person, whose rows must stand together: GM1952-000001-S1 and on."""
    n = len(person_id)
    first = (person_id != person_id.shift(1)).fill_null(True)
    start = pl.Series(np.arange(n)).set(~first, None).forward_fill()
    number = pl.Series(np.arange(n)) - start + 1
    return pl.select(pl.format("{}-" + letter + "{}", person_id, number)).to_series()


def recorded(days: Days, rng: np.random.Generator) -> pl.Series:
    """A moment in office hours within two weeks, but before the end of the history."""
    on = np.minimum(days + rng.integers(0, WITHIN, len(days)), HISTORY_END - 1)
    second = rng.integers(OPENING, CLOSING, len(days))
    return pl.Series(on * A_DAY + second * 1_000_000).cast(pl.Datetime("us"))


def dated(frame: pl.DataFrame, *columns: str) -> pl.DataFrame:
    """With numbers of days turned into dates."""
    return frame.with_columns(dates(frame[column].to_numpy()).alias(column) for column in columns)
