"""Moves → how many there are of each, in the order in which transitions are written.

Stratum, process, day and states are packed into one number, because to group and sort by one number takes a third of
the time of doing so by five columns with texts.
"""

from collections.abc import Iterable

import polars as pl

from inbeeld.timeline import states as s
from inbeeld.timeline.fast.paths import STATE

PROCESS = pl.Enum(sorted(s.PROCESSES))
ROOM = {"to": 16, "from": 16, "day": 1 << 20, "process": 8}
"""More than there are of each; what is left of 64 bits is for strata."""


def tallied(moves: Iterable[pl.DataFrame], strata: pl.DataFrame) -> pl.DataFrame:
    """`moves`: stratum, process, day (from 0 on), from and to. `strata`: stratum (its row, from 0 on) and its
    categories, sorted by these. A row per category, process, day, from and to, sorted by them as texts, and n."""
    counted = pl.concat(one.select(key=_packed()).group_by("key").agg(n=pl.len().cast(pl.Int64)) for one in moves)
    found = counted.sort("key").select(*_unpacked(), "n")
    named = strata.drop("stratum")[found.get_column("stratum").to_numpy()]
    return pl.concat([named, found.select("process", "day", "from", "to", "n")], how="horizontal")


def _packed() -> pl.Expr:
    packed = pl.col("stratum").cast(pl.Int64)
    for name, room in reversed(ROOM.items()):
        number = pl.col(name) if name == "day" else pl.col(name).to_physical()
        packed = packed * room + number.cast(pl.Int64)
    return packed


def _unpacked() -> list[pl.Expr]:
    rest, columns = pl.col("key"), []
    for name, room in ROOM.items():
        columns.append(_written(rest % room, name).alias(name))
        rest = rest // room
    return [*columns, rest.alias("stratum")]


def _written(number: pl.Expr, name: str) -> pl.Expr:
    if name == "day":
        return number.cast(pl.Int32)
    texts = (PROCESS if name == "process" else STATE).categories
    return number.replace_strict(range(len(texts)), texts, return_dtype=pl.String)
