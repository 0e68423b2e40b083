"""What people were given who started an instrument: how many of them at each level of each dose."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import polars as pl

from inbeeld.evidence.practice.doses import DOSES, OF_CONTENT, level
from inbeeld.evidence.practice.starts import starts
from inbeeld.facts.caseload import Caseload

CELLS = {"dose": pl.String(), "level": pl.String(), "n": pl.Int64()}


@dataclass(frozen=True)
class Given:
    """`cells`: dose (also content:TAG, for each tag of anybody), level, and n: people, at their first start."""

    instrument: str
    cells: pl.DataFrame


def given(caseload: Caseload, instrument: str, on: date, known_on: date | None = None) -> Given:
    """Of those who started up to and including D. Raises RequestError for what is no instrument here."""
    begun = starts(caseload, instrument, known_on).filter(pl.col("start") <= on)
    first = begun.sort("start", maintain_order=True).unique("person_id", keep="first", maintain_order=True)
    tags = first.get_column("content").explode().drop_nulls().unique().sort()
    doses = (*DOSES, *(OF_CONTENT + tag for tag in tags))
    counted = [
        first.group_by(level=level(dose)).agg(n=pl.len().cast(pl.Int64)).select(pl.lit(dose).alias("dose"), "level", "n")
        for dose in doses
    ]
    return Given(instrument, pl.concat([pl.DataFrame(schema=CELLS), *counted]))


def added(found: Iterable[Given]) -> Given:
    """Of the people of all together. Who has a tag nowhere in one caseload does not have it: 'no' and 'unknown' of a
    tag that a caseload has not are those of its other starts."""
    parts = list(found)
    cells = pl.concat(one.cells for one in parts)
    return Given(parts[0].instrument, cells.group_by("dose", "level").agg(pl.col("n").sum()).sort("dose", "level"))
