"""The frame: all municipalities of a day, with the classes that they are asked and weighted in."""

from bisect import bisect_right
from collections.abc import Iterable
from datetime import date

import polars as pl

from inbeeld.facts.municipalities import existing_on
from inbeeld.survey.wave.rows import FrameRow

BOUNDS, SIZES = (20_000, 50_000, 100_000), ("<20k", "20-50k", "50-100k", "100k+")
"""Inhabitants, and what the classes are called."""

CLASSES = ("size", "province", "region")
"""By what a frame is divided."""


def frame_rows(reference_day: date) -> list[FrameRow]:
    """The municipalities that exist on a day, with their inhabitants as InBeeld knows them."""
    return [
        FrameRow(
            municipality=place.code,
            name=place.name,
            province=place.province,
            region=place.region,
            inhabitants=place.inhabitants,
        )
        for place in existing_on(reference_day)
    ]


def as_frame(rows: Iterable[FrameRow]) -> pl.DataFrame:
    """municipality, name, province, region, inhabitants, persons and size, sorted by municipality.

    Where it is not known of all municipalities how many people with a permit live there, `persons` is the number of
    inhabitants, because that is by which municipalities must house them (Huisvestingswet 2014, art. 29).
    """
    listed = list(rows)
    known = all(row.persons is not None for row in listed)
    table = [
        {**row.model_dump(), "persons": row.persons if known else row.inhabitants, "size": size_of(row.inhabitants)}
        for row in listed
    ]
    schema = {**dict.fromkeys([*FrameRow.model_fields, "size"]), "size": pl.Enum(SIZES)}
    return pl.DataFrame(table, schema=schema).sort("municipality")


def size_of(inhabitants: int) -> str:
    return SIZES[bisect_right(BOUNDS, inhabitants)]
