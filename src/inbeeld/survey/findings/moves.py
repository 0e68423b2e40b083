"""How far the figures of the country move under each weighting."""

from collections.abc import Iterable, Mapping

import polars as pl

from inbeeld.survey.estimation import Weights, under_each_weighting
from inbeeld.survey.findings.figure import figure
from inbeeld.survey.findings.indicator import Indicator
from inbeeld.survey.findings.rows import KEY

SCHEMA = {**dict.fromkeys((*KEY, "weighting"), pl.String), "value": pl.Float64, "moved": pl.Float64}


def moves(weightings: Mapping[str, Weights], asked: Iterable[Indicator], shown: pl.DataFrame) -> pl.DataFrame:
    """question, item, how, of, weighting, value, and moved: the value minus that without weights.

    `shown`: the rows of the country that may be printed.
    """
    named = {(one.question.id, one.item): one for one in asked}
    found = [_move(weightings, named[key[:2]], key) for key in shown.select(KEY).iter_rows()]
    return pl.concat([pl.DataFrame(schema=SCHEMA), *found])


def _move(weightings: Mapping[str, Weights], one: Indicator, key: tuple[str, str, str, str]) -> pl.DataFrame:
    *_, how, of = key
    found = under_each_weighting(weightings, lambda weights: figure(weights, one, how, of))
    named = [pl.lit(value).alias(name) for name, value in zip(KEY, key, strict=True)]
    return found.select(*named, "weighting", "value", "moved")
