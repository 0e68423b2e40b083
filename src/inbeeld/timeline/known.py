"""What was known on a day: of each id the last row recorded by then, if it was not withdrawn. All versions stay.

A figure of a past date, as known on a past date, is the same for ever, because rows are only ever added.
"""

from datetime import date

import polars as pl

from inbeeld.facts.record_types import RecordType, record_type


def as_known(table: str, frame: pl.DataFrame, known_on: date | None) -> pl.DataFrame:
    """A row without `recorded_at` was always known, and is superseded by any with it."""
    kind = record_type(table)
    if "recorded_at" not in kind.columns:
        return frame
    if known_on is not None:
        recorded = pl.col("recorded_at")
        frame = frame.filter(recorded.is_null() | (recorded.cast(pl.Date) <= known_on))
    return _standing(_latest(kind, frame)) if kind.corrected else frame


def _standing(frame: pl.DataFrame) -> pl.DataFrame:
    return frame.filter(~pl.col("withdrawn").eq_missing(True))


def _latest(kind: RecordType, frame: pl.DataFrame) -> pl.DataFrame:
    """Corrections are few, so only ids that may occur twice are sorted: those whose hash does.

    Sorting the hashes finds them ten times faster than comparing millions of texts would. Two ids that share a hash
    are only sorted for nothing.
    """
    key = kind.key[0]
    corrected = pl.col(key).hash().is_in(_repeated(frame.get_column(key).hash()).implode())
    last = frame.filter(corrected).sort("recorded_at", nulls_last=False).unique(key, keep="last")
    return pl.concat([frame.filter(~corrected), last])


def _repeated(hashes: pl.Series) -> pl.Series:
    ordered = hashes.sort()
    return ordered.filter(ordered == ordered.shift(1)).unique()
