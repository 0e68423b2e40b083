"""How far the figures of the country move under each weighting."""

from collections.abc import Iterable

import polars as pl

from inbeeld.survey.estimation import WEIGHTINGS, weighted
from inbeeld.survey.findings.figure import figure, ways
from inbeeld.survey.findings.indicator import Indicator
from inbeeld.survey.findings.rows import MINIMUM, known

SCHEMA = {
    **dict.fromkeys(("question", "item", "how", "of", "weighting"), pl.String),
    **dict.fromkeys(("value", "moved"), pl.Float64),
}


def moves(frame: pl.DataFrame, answers: pl.DataFrame, asked: Iterable[Indicator], of: Iterable[str]) -> pl.DataFrame:
    """question, item, how, of, weighting, value, and moved: the value minus that without weights."""
    found, of = [], tuple(of)
    weights = {name: weighted(frame, answers, name) for name in WEIGHTINGS}
    for one in asked:
        for how in ways(one):
            for whom in of:
                values = {name: figure(each, one, how, whom) for name, each in weights.items()}
                plain = values["none"].value
                for name, estimate in values.items():
                    told = (known(estimate.value), known(estimate.value - plain))
                    shown = told if estimate.base >= MINIMUM else (None, None)
                    found.append((one.question.id, one.item, how, whom, name, *shown))
    return pl.DataFrame(found, schema=SCHEMA, orient="row")
