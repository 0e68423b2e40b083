"""Curves over time with shares and numbers of people rounded, so that nothing below the threshold can be worked out.

Hiding single cells does not do for curves: each month would have other ones, and the next month would give them away.
So every number is rounded, to a grid on which one step is as many people as the threshold or more.
"""

from dataclasses import dataclass

import polars as pl

from inbeeld.disclosure.rule import Rule

STEPS = (0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5)
FEWEST_STEPS = 2
"""A line needs this many times the threshold of people: with fewer there is no step between nobody and all."""

ROUNDING = 1e-9


@dataclass(frozen=True)
class ReleasedCurves:
    """Curves that may leave. Only `release_curves` makes them.

    rows: as given, with people, share and error rounded, and `step`, the grid on which the shares are; null in lines
        that are hidden, for which the Boolean `suppressed` is true.
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
    3. Shares are rounded to the finest of STEPS that is as many of these people as the threshold, or more.
    4. A line is hidden where the rounded shares, which add up to about 1, leave one of them less than half a step.
    5. The standard error is that of the rounded share among as many people as give the true one its standard error;
       this number, too, is rounded down to a multiple of the threshold.

    All that is printed follows from numbers that are rounded. Raises ThresholdError.
    """
    rule = Rule(threshold)
    multiple = (pl.col("people") // rule.threshold) * rule.threshold
    grid = rows.with_columns(step=_step(multiple, rule.threshold)).with_columns(
        rounded=(pl.col("share") / pl.col("step")).round() * pl.col("step")
    )
    hidden = (
        grid.select("line", hidden=pl.col("step").is_null() | ~_has_room())
        .group_by("line")
        .agg(suppressed=pl.col("hidden").any())
    )
    shown = grid.join(hidden, on="line", maintain_order="left").with_columns(
        people=multiple, share=pl.col("rounded").round(6), error=_error(rule.threshold)
    )
    blanked = [pl.when(~pl.col("suppressed")).then(name).alias(name) for name in ("people", "share", "error", "step")]
    return ReleasedCurves(shown.with_columns(blanked).drop("rounded"), by, rule.threshold)


def _step(people: pl.Expr, threshold: int) -> pl.Expr:
    enough = (pl.when(people * step >= threshold - ROUNDING).then(pl.lit(step)) for step in STEPS)
    return pl.when(people >= FEWEST_STEPS * threshold).then(pl.coalesce(*enough))


def _has_room() -> pl.Expr:
    """Whether what a share can be, given the others of its line, is still half a step wide."""
    half, rounded = pl.col("step") / 2, pl.col("rounded")
    low, high = (rounded - half).clip(lower_bound=0), (rounded + half).clip(upper_bound=1)
    most = pl.min_horizontal(high, low + 1 - low.sum().over("line"))
    least = pl.max_horizontal(low, high + 1 - high.sum().over("line"))
    return most - least >= half - ROUNDING


def _error(threshold: int) -> pl.Expr:
    """Of a share that is rounded to 0 or 1 as if it were a quarter of a step from there."""
    share, rounded, quarter = pl.col("share"), pl.col("rounded"), pl.col("step") / 4
    known = (pl.col("error") > 0) & (share > 0) & (share < 1)
    effective = pl.when(known).then(share * (1 - share) / pl.col("error") ** 2).otherwise(pl.col("people"))
    people = ((effective / threshold + ROUNDING).floor() * threshold).clip(lower_bound=1)
    inside = rounded.clip(quarter, 1 - quarter)
    return pl.when(pl.col("error").is_not_null()).then((inside * (1 - inside) / people).sqrt().round(4))
