"""Projections of today's people with shares and intervals rounded, so that nothing below the threshold can be worked
out: as curves over time are, with the differences between two of them.

Everything here is made of what `release_curves` gives, but for the interval of a difference.
That needs an error of its own, which is rounded up to half steps.
"""

from dataclasses import dataclass

import polars as pl

from inbeeld.disclosure.curves import ROUNDING, release_curves

WIDE = 1.96
"""Standard errors to either side of a 95 % interval."""

DECIMALS = 3


@dataclass(frozen=True)
class ReleasedProjection:
    """A projection that may leave. Only `release_projection` makes it.

    rows: scenario, month, people, step, suppressed, state, share, low, high (null where the share was counted),
        difference, difference_low, difference_high (from the share in `base` in the same month; null there). All but
        the first two and the state are null where `suppressed`.
    view: state (in view first), share, suppressed.
    threshold: a step is at least this many people.
    """

    rows: pl.DataFrame
    view: pl.DataFrame
    threshold: int


def release_projection(rows: pl.DataFrame, view: pl.DataFrame, base: str, threshold: int) -> ReleasedProjection:
    """Rounds as `release_curves` does, with its intervals. That of a difference covers what rounding adds too: a
    rounded number is anywhere within half a step, with variance step²/12.

    rows: line, scenario, month, people, state, share, error (null where counted), changed (the standard error of the
        difference from the scenario `base`; null there). view: line, people, state, share, error. The shares of a
        line add up to 1. Raises ThresholdError.
    """
    rounded = release_curves(rows, (), threshold).rows
    compared = _compared(rounded, base).select(
        *("scenario", "month", "people", "step", "suppressed", "state"),
        *(pl.col(name).round(DECIMALS) for name in ("share", "low", "high", *DIFFERENCES)),
    )
    told = release_curves(view, (), threshold).rows.select("state", "share", "suppressed")
    return ReleasedProjection(compared, told, threshold)


DIFFERENCES = ("difference", "difference_low", "difference_high")


def _compared(rows: pl.DataFrame, base: str) -> pl.DataFrame:
    of_base = rows.filter(pl.col("scenario") == base).select("month", "state", of_base="share", base_step="step")
    half = pl.col("step") / 2
    changed = ((pl.col("changed") / half - ROUNDING).ceil() * half).clip(lower_bound=half)
    difference = pl.when(pl.col("scenario") != base).then(pl.col("share") - pl.col("of_base"))
    rounding = (pl.col("step") ** 2 + pl.col("base_step") ** 2) / 12
    reach = WIDE * (changed**2 + rounding).sqrt()
    return rows.join(of_base, on=["month", "state"], maintain_order="left").with_columns(
        difference=difference, difference_low=difference - reach, difference_high=difference + reach
    )
