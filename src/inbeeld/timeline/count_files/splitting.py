"""By what a count file is split. What follows from the municipality (its region, its province) is not kept apart."""

from datetime import date

import polars as pl

from inbeeld.facts.errors import RequestError
from inbeeld.timeline.counts import Counts
from inbeeld.timeline.states import OF_ORIGIN
from inbeeld.timeline.strata import MUNICIPALITY, RECORDED_MUNICIPALITY, UNKNOWN, VARIABLES
from inbeeld.timeline.transitions import Transitions


def to_keep(by: tuple[str, ...]) -> tuple[str, ...]:
    """The variables of a count file that can be split by these: in one order, so that files can be added."""
    return tuple(name for name in VARIABLES if name == RECORDED_MUNICIPALITY or (name in by and not _of_place(name)))


def to_follow(by: tuple[str, ...], origin: str) -> tuple[str, ...]:
    """The variables of the transitions from an origin in a count file by these."""
    return (*by, *OF_ORIGIN[origin])


def split(counts: Counts, by: tuple[str, ...]) -> Counts:
    """The counts of a file by these variables, the same as if the people were counted by them.

    Raises RequestError where the file is not split finely enough, and says by what it is not.
    """
    table = _with_places(counts.table, counts.by, by, counts.on)
    return Counts.of(table, by, counts.on, counts.known_on, counts.delivered)


def split_transitions(transitions: Transitions, by: tuple[str, ...]) -> Transitions:
    """Those of a file by these variables, the same as if the people were followed by them.

    Raises RequestError where the file is not split finely enough, and says by what it is not.
    """
    table = _with_places(transitions.table, transitions.by, by, transitions.on)
    return Transitions.of(table, by, transitions.origin, transitions.on, transitions.known_on)


def _with_places(table: pl.DataFrame, there: tuple[str, ...], by: tuple[str, ...], on: date) -> pl.DataFrame:
    """With the variables that follow from the municipality and are not there yet."""
    if lacking := [name for name in by if name not in there and not _follows(name)]:
        raise RequestError(
            f"These counts are not split by {', '.join(lacking)}, but by {', '.join(there)}. "
            f"Count the caseloads anew, with --by {','.join(lacking)}."
        )
    place = RECORDED_MUNICIPALITY if RECORDED_MUNICIPALITY in there else MUNICIPALITY
    codes = table.get_column(place).unique().cast(pl.String)
    derived = [_category(name, place, codes, on) for name in by if name not in there]
    return table.with_columns(derived)


def _of_place(name: str) -> bool:
    return name in VARIABLES and VARIABLES[name].column == MUNICIPALITY


def _follows(name: str) -> bool:
    """The recorded code follows from nothing else."""
    return _of_place(name) and name != RECORDED_MUNICIPALITY


def _category(name: str, place: str, codes: pl.Series, on: date) -> pl.Expr:
    categories = [VARIABLES[name].category(None if code == UNKNOWN else code, on) for code in codes]
    return pl.col(place).replace_strict(codes, categories, return_dtype=pl.Categorical()).alias(name)
