"""From counts to the shares of today's caseload in each state, now and after some months."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import polars as pl

from inbeeld.outcomes.ahead.as_if import AS_OBSERVED, AsIf
from inbeeld.outcomes.ahead.chain import Projection, projection
from inbeeld.outcomes.ahead.observed import ENDS, Observed
from inbeeld.outcomes.ahead.scenario import Floats, Scenario
from inbeeld.timeline.counts import Counts
from inbeeld.timeline.rules import VIEWS

OBSERVED, AS_IF = "observed", "as_if"
"""The scenarios."""

EVERY = 12
"""Months from one line to the next: a line for each month would tell more of small numbers, and not of the future."""


@dataclass(frozen=True, eq=False)
class Ahead:
    """The shares before disclosure control.

    rows: line (number), scenario (OBSERVED, or AS_IF), month, people (of today), state (or GONE), share (0 to 1),
        error (its standard error; null today, which is counted), changed (the standard error of its difference from
        OBSERVED; null there).
    view: line, people, state (in view first, then not), share, error (null): how many are in view today.
    """

    rows: pl.DataFrame
    view: pl.DataFrame


def look_ahead(counts: Counts, as_if: AsIf, months: int) -> Ahead:
    """Of everybody together who was counted. Raises RequestError for rates that cannot be."""
    seen = Observed.of(counts)
    people = seen.people.sum(axis=1).astype(float)
    observed = projection(people, Scenario.of(seen, AS_OBSERVED), months)
    lines = [*_lines(OBSERVED, observed, observed)]
    if as_if:
        lines += _lines(AS_IF, projection(people, Scenario.of(seen, as_if), months), observed)
    numbered = [line.with_columns(line=pl.lit(number)) for number, line in enumerate(lines)]
    return Ahead(pl.concat(numbered), _view(seen))


def told_months(last: int) -> list[int]:
    """Today, after every year, and the last."""
    return [*range(0, last, EVERY), last]


def _lines(scenario: str, found: Projection, observed: Projection) -> Iterator[pl.DataFrame]:
    number = found.expected[0].sum()
    share, error = found.expected / number, _root(found.variance) / number
    changed = _root(found.variance_of_difference(observed)) / number
    for month in told_months(len(share) - 1):
        columns = {"share": share[month], "error": error[month], "changed": changed[month]}
        keys = {"scenario": pl.lit(scenario), "month": pl.lit(month), "people": pl.lit(round(number), pl.Int64)}
        line = pl.DataFrame({"state": ENDS, **columns}).with_columns(**keys)
        counted = pl.lit(month == 0)
        yield line.with_columns(
            error=pl.when(~counted).then("error"),
            changed=pl.when(~counted & (pl.col("scenario") == AS_IF)).then("changed"),
        )


def _root(variance: Floats) -> Floats:
    return np.asarray(np.sqrt(variance.clip(0)))


def _view(seen: Observed) -> pl.DataFrame:
    number = int(seen.people.sum())
    shares = pl.DataFrame({"state": VIEWS, "share": [seen.in_view, 1 - seen.in_view]})
    return shares.with_columns(line=pl.lit(0), people=pl.lit(number, pl.Int64), error=pl.lit(None, pl.Float64))
