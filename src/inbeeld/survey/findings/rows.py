"""Figures as rows of a table."""

from collections.abc import Iterable, Iterator
from math import isnan

import polars as pl

from inbeeld.survey.errors import SurveyError
from inbeeld.survey.estimation import Combined, Estimate, Weights, combined
from inbeeld.survey.findings.figure import COMBINED, answers, figure, ways
from inbeeld.survey.findings.indicator import Indicator
from inbeeld.survey.findings.table import COUNTED, ESTIMATED, UNKNOWN, column

MINIMUM = 5
"""Municipalities that answered; a class with fewer is not printed."""

SCHEMA: dict[str, type[pl.DataType]] = {
    **dict.fromkeys(("question", "item", "how", "of", "by", "class"), pl.String),
    **dict.fromkeys(("municipalities", "base", "dont_know"), pl.Int64),
    **dict.fromkeys(("value", "error", "low", "high", "design_effect"), pl.Float64),
}
NUMBERS = ("value", "error", "low", "high", "design_effect")

Row = dict[str, str | float | None]


def rows(weights: Weights, asked: Iterable[Indicator], by: Iterable[str], of: Iterable[str]) -> pl.DataFrame:
    by, of = tuple(by), tuple(of)
    found = [row for one in asked for row in _rows(weights, one, by, of)]
    return pl.DataFrame(found, schema=SCHEMA)


def _rows(weights: Weights, one: Indicator, by: tuple[str, ...], of: tuple[str, ...]) -> Iterator[Row]:
    for how in ways(one):
        for whom in of:
            for place, within in _classes(weights, by):
                found = figure(weights, one, how, whom, within)
                yield _row(weights, one, how, whom, place, within, found)
    if one.kind == "share" and "persons" in of:
        yield from _combined(weights, one)


def _classes(weights: Weights, by: tuple[str, ...]) -> Iterator[tuple[tuple[str, str], pl.Expr | None]]:
    yield ("", ""), None
    for variable in by:
        for name in weights.sample.frame[variable].unique().sort():
            yield (variable, str(name)), pl.col(variable) == name


def _row(
    weights: Weights,
    one: Indicator,
    how: str,
    of: str,
    place: tuple[str, str],
    within: pl.Expr | None,
    found: Estimate | Combined,
) -> Row:
    here = pl.lit(True) if within is None else within
    sample = weights.sample
    shown = found.base >= MINIMUM
    return {
        "question": one.question.id,
        "item": one.item,
        "how": how,
        "of": of,
        "by": place[0],
        "class": place[1],
        "municipalities": sample.frame.filter(here).height,
        "base": found.base,
        "dont_know": sample.answers.filter(here & pl.col(column(one, UNKNOWN))).height if shown else None,
        **{name: known(getattr(found, name, None)) if shown else None for name in NUMBERS},
    }


def _combined(weights: Weights, one: Indicator) -> Iterator[Row]:
    try:
        found = combined(weights, answers(one, COUNTED), answers(one, ESTIMATED))
    except SurveyError:
        return
    yield _row(weights, one, COMBINED, "persons", ("", ""), None, found)


def known(value: float | None) -> float | None:
    return None if value is None or isnan(value) else value
