"""The three tables of a division: people, places, and who can have which place. Read from CSV, checked as a whole."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path

import polars as pl

from inbeeld.facts.csv_lines import delimiter_of, header_line, text_lines
from inbeeld.facts.errors import InBeeldError
from inbeeld.guidance.division.classes import PLACE, RANK, SIZE, VALUE
from inbeeld.guidance.division.program import CAPACITY
from inbeeld.guidance.division.standing import PERSON, POINTS

SHOWN = 20
PERIOD = "period"
WRITTEN = ("class", "duty", "points_of", "chance", "place_id", "lot", "wishes")
"""Columns that a division adds to the people itself."""


class TableError(InBeeldError):
    """Tables that cannot be used; all that is wrong, a line each. Names lines and columns, never what they hold."""

    exit_code = 3

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems[:SHOWN]))


@dataclass(frozen=True, eq=False)
class Tables:
    """Fields:
    people: person_id, and all other columns as they were written. Of these a division knows size (of a family, 1
        without it), points (instead of the facts of the rule), and period (in which somebody arrives).
    places: place_id, capacity; further capacities are named `capacity_x`, of which a person needs `x`.
    options: person_id, place_id, rank (1 for the first choice, null for none) and value, if any (more is
        better); None where everybody can have every place, and wishes none in particular.
    """

    people: pl.DataFrame
    places: pl.DataFrame
    options: pl.DataFrame | None = None


@dataclass(frozen=True)
class _Number:
    """What a column must hold."""

    name: str
    least: int
    whole: bool = True
    required: bool = True

    def __str__(self) -> str:
        return f"{self.name} is no {'whole number' if self.whole else 'number'} of {self.least} or more"


def read_tables(people: Path, places: Path, options: Path | None = None) -> Tables:
    """Raises TableError."""
    where = _read(places, (PLACE, CAPACITY))
    who = _read(people, (PERSON,))
    capacities = [name for name in where.columns if name == CAPACITY or name.startswith(f"{CAPACITY}_")]
    needs = [_Number(name.removeprefix(f"{CAPACITY}_"), 0) for name in capacities if name != CAPACITY]
    problems = [
        *_repeated(people, who, (PERSON,)),
        *_repeated(places, where, (PLACE,)),
        *_taken(people, who),
        *(
            f"{people} has no column {one.name}, of which {places} has a capacity."
            for one in needs
            if _lacks(who, one)
        ),
    ]
    who = _numbered(people, who, [*needs, _Number(SIZE, 1), _Number(POINTS, 0), _Number(PERIOD, 0)], problems)
    where = _numbered(places, where, [_Number(name, 0) for name in capacities], problems)
    which = _options(options, people, places, who, where, problems) if options else None
    if problems:
        raise TableError(problems)
    return Tables(who, where, which)


def _lacks(table: pl.DataFrame, number: _Number) -> bool:
    return number.name not in table.columns


def _options(
    path: Path, people: Path, places: Path, who: pl.DataFrame, where: pl.DataFrame, problems: list[str]
) -> pl.DataFrame:
    which = _read(path, (PERSON, PLACE))
    problems += _repeated(path, which, (PERSON, PLACE))
    problems += _unknown(path, which, who, PERSON, people)
    problems += _unknown(path, which, where, PLACE, places)
    numbers = [_Number(RANK, 1, required=False), _Number(VALUE, 0, whole=False)]
    ranked = which if RANK in which.columns else which.with_columns(pl.lit(None, pl.String).alias(RANK))
    return _numbered(path, ranked, numbers, problems)


def _numbered(path: Path, table: pl.DataFrame, numbers: list[_Number], problems: list[str]) -> pl.DataFrame:
    """With these columns, where they are there, as numbers; what is none is a problem."""
    for number in numbers:
        if number.name in table.columns:
            given = table[number.name]
            read = given.cast(pl.Int64 if number.whole else pl.Float64, strict=False)
            bad = read.is_null() | (read < number.least) | read.is_infinite() | read.is_nan()
            problems += _lines(path, bad if number.required else bad & given.is_not_null(), str(number))
            table = table.with_columns(read.alias(number.name))
    return table


def _read(path: Path, needed: tuple[str, ...]) -> pl.DataFrame:
    """All as text; null for what is empty."""
    lines = csv.reader(text_lines(path), delimiter=delimiter_of(header_line(path)), strict=True)
    try:
        names, *rows = (line for line in lines if line)
    except csv.Error as wrong:
        raise TableError([f"{path} is no CSV file, line {lines.line_num}: {wrong}."]) from None
    names = [name.strip() for name in names]
    if lacking := [name for name in needed if name not in names]:
        raise TableError([f"{path} has no column {' and no column '.join(lacking)}."])
    if twice := [name for name in names if names.count(name) > 1]:
        raise TableError([f"{path} has two columns {twice[0]}."])
    if long := next((n for n, row in enumerate(rows, 2) if len(row) > len(names)), None):
        raise TableError([f"{path}, line {long}: more fields than the header has."])
    columns = zip_longest(*rows, fillvalue="") if rows else ()
    table = pl.DataFrame(dict(zip_longest(names, columns, fillvalue=())), schema=dict.fromkeys(names, pl.String))
    return table.with_columns(pl.col(pl.String).str.strip_chars().replace("", None))


def _taken(path: Path, table: pl.DataFrame) -> Iterator[str]:
    return (
        f"{path} has a column {name}, which a division writes itself; give it another name."
        for name in WRITTEN
        if name in table.columns
    )


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
    return (f"{path}, line {number + 2}: {why}." for number in wrong.fill_null(True).arg_true())
