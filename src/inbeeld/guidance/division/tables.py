"""The three tables of a division: people, places, and who can have which place. Read from CSV, checked as a whole."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import polars as pl

from inbeeld.facts.csv_lines import delimiter_of, header_line, text_lines
from inbeeld.facts.errors import InBeeldError
from inbeeld.guidance.division.classes import PLACE, RANK
from inbeeld.guidance.division.program import CAPACITY
from inbeeld.guidance.division.standing import PERSON

SHOWN = 20


class TableError(InBeeldError):
    """Tables that cannot be used; all that is wrong, a line each. Names lines and columns, never what they hold."""

    exit_code = 3

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems[:SHOWN]))


@dataclass(frozen=True, eq=False)
class Tables:
    """people: person_id, and all other columns as they were written. places: place_id, capacity. options: person_id,
    place_id, rank (1 for the first choice, null for none)."""

    people: pl.DataFrame
    places: pl.DataFrame
    options: pl.DataFrame


def read_tables(people: Path, places: Path, options: Path | None = None) -> Tables:
    """Without options, everybody can have every place and wishes none in particular. Raises TableError."""
    who, where = _read(people, (PERSON,)), _read(places, (PLACE, CAPACITY))
    problems = [*_repeated(people, who, (PERSON,)), *_repeated(places, where, (PLACE,))]
    capacity = _whole(where[CAPACITY])
    problems += _lines(places, capacity.is_null() | (capacity < 0), f"{CAPACITY} is no whole number of 0 or more")
    which = _read(options, (PERSON, PLACE)) if options else who.select(PERSON).join(where.select(PLACE), how="cross")
    if options:
        problems += _repeated(options, which, (PERSON, PLACE))
        problems += _unknown(options, which, who, PERSON, people) + _unknown(options, which, where, PLACE, places)
    rank = _whole(which[RANK]) if RANK in which.columns else pl.Series([None] * which.height, dtype=pl.Int64)
    if options and RANK in which.columns:
        wrong = which[RANK].is_not_null() & (rank.is_null() | (rank < 1))
        problems += _lines(options, wrong, f"{RANK} is no whole number of 1 or more")
    if problems:
        raise TableError(problems)
    return Tables(who, where.with_columns(capacity.alias(CAPACITY)), which.with_columns(rank.alias(RANK)))


def _read(path: Path, needed: tuple[str, ...]) -> pl.DataFrame:
    """All as text; null for what is empty."""
    delimiter = delimiter_of(header_line(path))
    reader = csv.DictReader(text_lines(path), delimiter=delimiter, restval="", strict=True)
    try:
        rows = list(reader)
    except csv.Error as wrong:
        raise TableError([f"{path} is no CSV file, line {reader.line_num}: {wrong}."]) from None
    names = list(reader.fieldnames or ())
    if lacking := [name for name in needed if name not in names]:
        raise TableError([f"{path} has no column {' and no column '.join(lacking)}."])
    if ragged := next((n for n, row in enumerate(rows, 2) if None in row), None):
        raise TableError([f"{path}, line {ragged}: more fields than the header has."])
    schema = dict.fromkeys(names, pl.String)
    return pl.DataFrame([[row[name].strip() or None for name in names] for row in rows], schema=schema, orient="row")


def _whole(texts: pl.Series) -> pl.Series:
    return texts.cast(pl.Int64, strict=False)


def _repeated(path: Path, table: pl.DataFrame, key: tuple[str, ...]) -> list[str]:
    empty = pl.any_horizontal(pl.col(name).is_null() for name in key)
    lacking = table.select(empty).to_series()
    twice = table.select(pl.struct(key).is_duplicated() & ~pl.struct(key).is_first_distinct()).to_series()
    told = " and ".join(key)
    return [
        *_lines(path, lacking, f"{told} must be filled in"),
        *_lines(path, twice & ~lacking, f"the same {told} as an earlier line"),
    ]


def _unknown(path: Path, table: pl.DataFrame, known: pl.DataFrame, name: str, where: Path) -> list[str]:
    strange = ~table[name].is_in(known[name].implode()) & table[name].is_not_null()
    return list(_lines(path, strange, f"this {name} is not in {where}"))


def _lines(path: Path, wrong: pl.Series, why: str) -> Iterator[str]:
    """The header is line 1."""
    return (f"{path}, line {number + 2}: {why}." for number in wrong.arg_true())
