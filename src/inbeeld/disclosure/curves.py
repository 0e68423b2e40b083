"""Curves over time with shares and numbers of people rounded, so that nothing below the threshold can be worked out.

Hiding single cells does not do for curves: each month would have other ones, and the next month would give them away.
So every number is rounded, to a grid on which one step is as many people as the threshold or more.
"""

from dataclasses import dataclass

import polars as pl

from inbeeld.disclosure.precision import INEXACT, effective_people, fewest, interval, standard_error
from inbeeld.disclosure.rule import Rule

STEPS = (0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5)
FEWEST_STEPS = 2
"""A line needs this many times the threshold of people: with fewer there is no step between nobody and all."""

ROUNDING = 1e-9
TOLD = ("people", "share", "error", "low", "high", "step")


@dataclass(frozen=True)
class ReleasedCurves:
    """Curves that may leave. Only `release_curves` makes them.

    rows: as given, with people, share and error rounded, `low` and `high` (a 95 % interval of the share), and `step`,
        the grid on which the shares are; null in lines that are hidden, for which the Boolean `suppressed` is true.
    by: the variables that people were split by.
    threshold: a step is at least this many people.
    """

    rows: pl.DataFrame
    by: tuple[str, ...]
    threshold: int


def release_curves(rows: pl.DataFrame, by: tuple[str, ...], threshold: int) -> ReleasedCurves:
    """Rounds lines of shares of people who are in one stratum each, without margins.

    rows: line (a number), people (Int64), share and error (Float64, error nullable) and any other columns.
        The shares of a line add up to 1.

    1. A line of fewer people than twice the threshold is hidden.
    2. The number of people is rounded down to a multiple of the threshold.
    3. Shares are rounded to the finest of STEPS that is as many of these people as the threshold, or more; and of
       those who, all followed, would give a share as precise as the least precise of the line.
    4. A line is hidden where the rounded shares, which add up to about 1, leave one of them less than half a step.
    5. Error, low and high are those of the rounded share among as many people as give the true one its error; this
       number is rounded down, and does not tell of a state whose share is rounded to 0 or 1 (`precision`).

    All that is printed follows from numbers that are rounded. Raises ThresholdError.
    """
    rule = Rule(threshold)
    multiple = (pl.col("people") // rule.threshold) * rule.threshold
    grid = rows.with_columns(step=_step(fewest(multiple), rule.threshold)).with_columns(
        rounded=(pl.col("share") / pl.col("step")).round() * pl.col("step")
    )
    hidden = (
        grid.select("line", hidden=pl.col("step").is_null() | ~_has_room())
        .group_by("line")
        .agg(suppressed=pl.col("hidden").any())
    )
    effective = effective_people(multiple, rule.threshold)
    low, high = interval(pl.col("effective"))
    told = grid.join(hidden, on="line", maintain_order="left").with_columns(effective=effective)
    shown = told.with_columns(
        people=multiple,
        share=pl.col("rounded").round(6),
        error=standard_error(pl.col("effective")).round(4),
        low=low.round(4),
        high=high.round(4),
    )
    blanked = [pl.when(~pl.col("suppressed")).then(name).alias(name) for name in TOLD]
    return ReleasedCurves(shown.with_columns(blanked).drop("rounded", "effective"), by, rule.threshold)


def _step(people: pl.Expr, threshold: int) -> pl.Expr:
    enough = (pl.when(people * step >= threshold * (1 - INEXACT)).then(pl.lit(step)) for step in STEPS)
    return pl.when(people >= FEWEST_STEPS * threshold * (1 - INEXACT)).then(pl.coalesce(*enough))


def _has_room() -> pl.Expr:
    """Whether what a share can be, given the others of its line, is still half a step wide."""
    half, rounded = pl.col("step") / 2, pl.col("rounded")
    low, high = (rounded - half).clip(lower_bound=0), (rounded + half).clip(upper_bound=1)
    most = pl.min_horizontal(high, low + 1 - low.sum().over("line"))
    least = pl.max_horizontal(low, high + 1 - high.sum().over("line"))
    return most - least >= half - ROUNDING
