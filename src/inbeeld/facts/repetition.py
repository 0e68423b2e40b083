"""Rows whose identity a row above them has already."""

import polars as pl


def repeated(rows: pl.DataFrame, identity: tuple[str, ...]) -> pl.DataFrame:
    """Doubles are few, so only rows that may be one are compared: those whose hash occurs twice.

    Sorting the hashes finds them several times faster than comparing millions of texts would. Two rows that share a
    hash by chance are only compared for nothing.
    """
    hashes = rows.select(identity).hash_rows()
    ordered = hashes.sort()
    twice = ordered.filter(ordered == ordered.shift(1)).unique()
    return rows.filter(hashes.is_in(twice.implode())).filter(~pl.struct(identity).is_first_distinct())
