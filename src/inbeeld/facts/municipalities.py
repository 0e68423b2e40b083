"""The municipalities of the Netherlands since 2016: where they lie, how large they were, what they became.

The tables are `data/municipalities.csv` and `data/mergers.csv`; `data/SOURCES.md` says where they come from.
"""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from types import MappingProxyType


@dataclass(frozen=True)
class Municipality:
    """A municipality with the CBS code that it has, or had until a merger ended it.

    `lon` and `lat` are a point within it, in degrees (WGS84).
    """

    code: str
    name: str
    province: str
    region: str
    region_name: str
    inhabitants: int
    year: int
    since: date | None
    lon: float
    lat: float


@dataclass(frozen=True)
class Merger:
    """From `date` the people of `code` are registered in `successor`."""

    code: str
    successor: str
    date: date


def _rows(name: str) -> Iterator[dict[str, str]]:
    text = (files(__package__) / "data" / f"{name}.csv").read_text("utf-8")
    yield from csv.DictReader(text.splitlines())


def _municipality(row: dict[str, str]) -> Municipality:
    return Municipality(
        code=row["code"],
        name=row["name"],
        province=row["province"],
        region=row["region"],
        region_name=row["region_name"],
        inhabitants=int(row["inhabitants"]),
        year=int(row["year"]),
        since=date.fromisoformat(row["since"]) if row["since"] else None,
        lon=float(row["lon"]),
        lat=float(row["lat"]),
    )


MUNICIPALITIES: Mapping[str, Municipality] = MappingProxyType(
    {row["code"]: _municipality(row) for row in _rows("municipalities")}
)
"""By code: all that existed on a day since 2016-01-01, and what they have merged into up to 2026."""

MERGERS: Mapping[str, Merger] = MappingProxyType(
    {row["code"]: Merger(row["code"], row["successor"], date.fromisoformat(row["date"])) for row in _rows("mergers")}
)
"""By the code that ended. Each code ends once."""


def municipality(code: str) -> Municipality:
    """The municipality with this CBS code, such as GM1952.

    Raises KeyError for a code that never was, or that ended before 2016.
    """
    return MUNICIPALITIES[code]


def successor_on(code: str, on: date) -> str:
    """The code under which the people of `code` are registered on a day, mergers of that day included."""
    while (merger := MERGERS.get(code)) and merger.date <= on:
        code = merger.successor
    return code


@cache
def merged_on(on: date) -> Mapping[str, str]:
    """Old code → code on the day, for each code that had ended by then; others have not changed."""
    ended = (merger.code for merger in MERGERS.values() if merger.date <= on)
    return MappingProxyType({code: successor_on(code, on) for code in ended})


def existing_on(on: date, region: str | None = None) -> tuple[Municipality, ...]:
    """The municipalities of a day since 2016-01-01, of the country or of one labour-market region."""
    return tuple(
        place
        for code, place in MUNICIPALITIES.items()
        if region in (None, place.region)
        and (place.since is None or place.since <= on)
        and successor_on(code, on) == code
    )


def regions() -> Mapping[str, str]:
    """The labour-market regions of 2018: code → name."""
    named = {place.region: place.region_name for place in MUNICIPALITIES.values()}
    return MappingProxyType(dict(sorted(named.items())))
