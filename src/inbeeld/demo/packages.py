"""Writes the packages to disk: the big municipalities Parquet, the others CSV, some with `;` and a BOM."""

import unicodedata
from collections.abc import Callable, Sequence
from pathlib import Path

import polars as pl

from inbeeld.demo.country import AS_OF
from inbeeld.demo.faults import Row
from inbeeld.demo.region import REGION, SEED, Package, region
from inbeeld.facts.municipalities import existing_on

Progress = Callable[[Package, int, int], None]
"""Is told of each package as it has been written, how many have been, and how many there will be."""

EXCEL_EVERY = 3
"""Every third package is as a Dutch Excel writes it: semicolons, and a byte order mark."""
MID_YEAR = "-07-01"


def write_demo(directory: Path, seed: int = SEED, on_progress: Progress | None = None) -> list[Path]:
    """A package per municipality of the region, each in a directory of its own; gives the directories, by code."""
    total = len(existing_on(AS_OF, REGION))
    written = []
    for done, package in enumerate(region(seed), start=1):
        written.append(directory / _name(package))
        write_package(package, written[-1], excel=done % EXCEL_EVERY == 0)
        if on_progress:
            on_progress(package, done, total)
    return written


def write_package(package: Package, directory: Path, excel: bool) -> None:
    """Big municipalities: Parquet, with the short list of offers as CSV, because formats may be mixed."""
    directory.mkdir(parents=True, exist_ok=True)
    for table, frame in package.tables.items():
        if package.big and table != "offers":
            frame.write_parquet(directory / f"{table}.parquet")
        else:
            _write_csv(frame, package.faulty.get(table, ()), directory / f"{table}.csv", excel)


def _write_csv(frame: pl.DataFrame, faulty: Sequence[Row], path: Path, excel: bool) -> None:
    separator = ";" if excel else ","
    told = _as_people_type(frame)
    text = told.write_csv(separator=separator, datetime_format="%Y-%m-%dT%H:%M:%S")
    wrong = pl.DataFrame(faulty, schema=dict.fromkeys(frame.columns, pl.String))
    text += wrong.write_csv(separator=separator, include_header=False)
    path.write_text(text, encoding="utf-8-sig" if excel else "utf-8", newline="\r\n" if excel else "\n")


def _as_people_type(frame: pl.DataFrame) -> pl.DataFrame:
    """Born on 1 July means that the year alone is known, so that the year alone is what the file says."""
    if "birth_date" not in frame.columns:
        return frame
    return frame.with_columns(pl.col("birth_date").cast(pl.String).str.strip_suffix(MID_YEAR))


def _name(package: Package) -> str:
    """GM1952-midden-groningen."""
    plain = unicodedata.normalize("NFKD", package.municipality.name).encode("ascii", "ignore").decode()
    return f"{package.municipality.code}-{plain.lower().replace(' ', '-')}"
