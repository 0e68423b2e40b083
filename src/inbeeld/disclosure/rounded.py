"""Counts that are rounded so that they still add up, for tables of many small cells such as flows.

Suppression hides partners of each small count; where most cells are small, little is left. Rounding to multiples of
the threshold keeps the whole picture, and tells no count exactly (controlled rounding: Cox 1987, doi
10.2307/2288792; here along one order of the cells).
"""

from dataclasses import dataclass

import polars as pl

from inbeeld.disclosure.rule import Rule


@dataclass(frozen=True)
class ReleasedCounts:
    """Counts that may leave. Only `release_counts` makes them.

    rows: the dims and n, multiples of the threshold; cells of 0 are left out, and they are counts from 0 to
        threshold - 1.
    """

    rows: pl.DataFrame
    dims: tuple[str, ...]
    threshold: int


def release_counts(cells: pl.DataFrame, dims: tuple[str, ...], threshold: int) -> ReleasedCounts:
    """Rounds the running sum over the cells, in the order of the dims, down to a multiple of the threshold; a cell is
    what that grows by. So a count differs by less than the threshold from what is told, and so does the sum of cells
    that follow each other: everybody, and all with the same first dims. All other sums are made of what is rounded.

    Nothing is worked out from it: at any cell, each whole number from 0 that differs by less than the threshold from
    what is told is possible, whatever is told of all other cells. For both running sums beside the cell can be
    anywhere between two multiples of the threshold, and the others can follow. Of the first cell alone, which begins
    at 0, what is told is the least that it can be; it is 0 or no small count.

    cells: the dims (String) and n (a whole number); rows of the same combination are added. Raises ThresholdError.
    """
    step = Rule(threshold).threshold
    ordered = cells.group_by(dims).agg(pl.col("n").sum().cast(pl.Int64)).sort(dims)
    reached = pl.col("n").cum_sum() // step * step
    told = ordered.with_columns(n=reached - reached.shift(1, fill_value=0))
    return ReleasedCounts(told.filter(pl.col("n") > 0), dims, step)
