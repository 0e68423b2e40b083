"""By what a count file is split. What follows from the municipality (its region, its province) is not kept apart."""

from datetime import date

import polars as pl

from inbeeld.facts.errors import RequestError
from inbeeld.timeline.counts import Counts
from inbeeld.timeline.strata import MUNICIPALITY, RECORDED_MUNICIPALITY, UNKNOWN, VARIABLES, Variable


def to_keep(by: tuple[str, ...]) -> tuple[str, ...]:
    """The variables of a count file that can be split by these: in one order, so that files can be added."""
    return tuple(name for name in VARIABLES if name == RECORDED_MUNICIPALITY or (name in by and not _of_place(name)))


def split(counts: Counts, by: tuple[str, ...]) -> Counts:
    """The counts of a file by these variables, the same as if the people were counted by them.

    Raises RequestError where the file is not split finely enough, and says by what it is not.
    """
    if lacking := [name for name in by if name not in counts.by and not _follows(name)]:
        missing, there = ", ".join(lacking), ", ".join(counts.by)
        raise RequestError(
            f"These counts are not split by {missing}, but by {there}. Count the caseloads anew, with --by {missing}."
        )
    derived = [_category(VARIABLES[name], counts) for name in by if name not in counts.by]
    return Counts.of(counts.table.with_columns(derived), by, counts.on, counts.known_on, counts.delivered)


def _of_place(name: str) -> bool:
    return VARIABLES[name].column == MUNICIPALITY


def _follows(name: str) -> bool:
    """The recorded code follows from nothing else."""
    return _of_place(name) and name != RECORDED_MUNICIPALITY


def _category(variable: Variable, counts: Counts) -> pl.Expr:
    place = RECORDED_MUNICIPALITY if RECORDED_MUNICIPALITY in counts.by else MUNICIPALITY
    codes = counts.table.get_column(place).unique().to_list()
    categories = [_category_of(variable, code, counts.on) for code in codes]
    return pl.col(place).replace_strict(codes, categories, return_dtype=pl.String).alias(variable.name)


def _category_of(variable: Variable, code: str, on: date) -> str:
    return variable.category(None if code == UNKNOWN else code, on)
