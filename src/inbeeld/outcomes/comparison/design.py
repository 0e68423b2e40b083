"""From counts to the arrays of the model: people grouped by what is known of them, per municipality."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import polars as pl
from numpy.typing import NDArray

from inbeeld.outcomes.comparison.covariates import Covariates
from inbeeld.outcomes.comparison.outcome import PLACE

Floats = NDArray[np.float64]
OTHER = "other"


@dataclass(frozen=True, eq=False)
class Group:
    """The people of one municipality, in cells of equal people.

    Fields:
        design: shape (cells, columns); the first column is 1.
        people, yes: shape (cells,); how many they are, and how many of them have the outcome.
    """

    design: Floats
    people: Floats
    yes: Floats


@dataclass(frozen=True, eq=False)
class Design:
    """`columns` are named like "sex=m"; "sex" is measured against its largest category."""

    places: tuple[str, ...]
    columns: tuple[str, ...]
    groups: tuple[Group, ...]


def design(cells: pl.DataFrame, adjust: Sequence[str], covariates: Covariates | None, enough: int) -> Design:
    """The arrays of `Outcome.cells`.

    A category with fewer than `enough` people with the outcome, or without it, tells too little, and its coefficient
    would tell about them; such categories are taken together as "other". A column that follows from those before
    it says nothing new and is left out. Raises RequestError for covariates, see `Covariates.of`.
    """
    cells = cells.sort(PLACE)
    places = tuple(cells.get_column(PLACE).unique().sort().to_list())
    parts = [("1", np.ones(cells.height)), *(part for name in adjust for part in _dummies(cells, name, enough))]
    if covariates:
        at = cells.get_column(PLACE).replace_strict(places, range(len(places))).to_numpy()
        parts += list(zip(covariates.names, covariates.of(places)[at].T, strict=True))
    matrix = np.column_stack([values for _, values in parts])
    kept = _saying_something(matrix)
    bounds = np.flatnonzero((cells.get_column(PLACE) != cells.get_column(PLACE).shift(1)).fill_null(True).to_numpy())
    arrays = (matrix[:, kept], *(cells.get_column(name).to_numpy().astype(np.float64) for name in ("n", "yes")))
    split = (np.split(array, bounds[1:]) for array in arrays)
    return Design(
        places, tuple(parts[column][0] for column in kept), tuple(Group(*one) for one in zip(*split, strict=True))
    )


def _dummies(cells: pl.DataFrame, variable: str, enough: int) -> Iterator[tuple[str, Floats]]:
    """A column of 0 and 1 for each category but the largest."""
    named = _merged(cells, variable, enough)
    sizes = cells.select(named, "n").group_by(variable).agg(pl.col("n").sum()).sort("n", variable, descending=True)
    for category in sizes.get_column(variable).to_list()[1:]:
        yield f"{variable}={category}", (named == category).to_numpy().astype(np.float64)


def _merged(cells: pl.DataFrame, variable: str, enough: int) -> pl.Series:
    """The categories with the scarce ones as "other"; where these are too few together, with the largest one."""
    told = cells.group_by(variable).agg(pl.col("n").sum(), pl.col("yes").sum()).sort("n", variable, descending=True)
    scarce = pl.min_horizontal("yes", pl.col("n") - pl.col("yes")) < enough
    few = told.filter(scarce)
    yes, no = few["yes"].sum(), (few["n"] - few["yes"]).sum()
    home = OTHER if min(yes, no) >= enough else told.filter(~scarce).get_column(variable).first()
    moved = dict.fromkeys(few.get_column(variable).to_list(), home or OTHER)
    return cells.get_column(variable).replace(moved)


def _saying_something(matrix: Floats) -> list[int]:
    """The columns that do not follow from those before them."""
    products = matrix.T @ matrix
    sizes = np.sqrt(np.diag(products))
    alike, kept = products / np.outer(sizes, sizes), list[int]()
    for column in range(matrix.shape[1]):
        longer = [*kept, column]
        if np.linalg.matrix_rank(alike[np.ix_(longer, longer)], tol=1e-9) == len(longer):
            kept = longer
    return kept
