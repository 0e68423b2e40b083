"""Estimates as rows: by class, and under each weighting."""

from collections.abc import Callable, Iterable, Mapping
from math import isnan

import polars as pl

from inbeeld.survey.estimation.estimate import Estimate
from inbeeld.survey.estimation.sample import Sample
from inbeeld.survey.estimation.weighting import NONE
from inbeeld.survey.estimation.weights import Weights

FIELDS = ("base", "value", "error", "low", "high", "design_effect")


def by_class(sample: Sample, by: Iterable[str], figure: Callable[[pl.Expr], Estimate]) -> pl.DataFrame:
    """A row per class or combination of classes in the frame: `by`, municipalities, and the fields of an estimate.

    `figure`: the estimate within a domain, such as `lambda within: share(weights, asked, within=within)`.
    What cannot be known is null.
    """
    classes = sample.frame.group_by(*by).agg(municipalities=pl.len()).sort(*by)
    return pl.DataFrame(
        [{**row, **_fields(figure(_within({name: row[name] for name in by})))} for row in classes.rows(named=True)]
    )


def under_each_weighting(weightings: Mapping[str, Weights], figure: Callable[[Weights], Estimate]) -> pl.DataFrame:
    """How far a figure moves: weighting, the fields of an estimate, and moved (its value minus the unweighted one).

    `weightings`: as `every_weighting` gives them. A figure that hardly moves may still be off, by what size, province
    and region do not tell; one that moves far was off without weights.
    """
    found = {name: figure(weights) for name, weights in weightings.items()}
    plain = found[NONE].value
    rows = [{"weighting": name, **_fields(one), "moved": one.value - plain} for name, one in found.items()]
    return pl.DataFrame(rows).with_columns(pl.col("moved").fill_nan(None))


def _within(classes: dict[str, object]) -> pl.Expr:
    return pl.all_horizontal(pl.col(name) == value for name, value in classes.items())


def _fields(found: Estimate) -> dict[str, float | None]:
    values = {name: getattr(found, name) for name in FIELDS}
    return {name: None if isnan(value) else value for name, value in values.items()}
