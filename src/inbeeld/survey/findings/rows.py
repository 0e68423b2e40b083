"""Figures as rows of a table."""

from collections.abc import Collection, Iterable, Iterator
from math import isnan

import numpy as np
import polars as pl

from inbeeld.survey.estimation import Combined, Estimate, Sample, Weights, combined
from inbeeld.survey.findings.classes import Class, classes
from inbeeld.survey.findings.figure import figure
from inbeeld.survey.findings.indicator import Indicator
from inbeeld.survey.findings.secrecy import Secrecy
from inbeeld.survey.findings.table import COUNTED, ESTIMATED, UNKNOWN, column
from inbeeld.survey.findings.told import COMBINED, REPORTED, told, ways, why_not_together

NUMBERS = ("value", "error", "low", "high", "design_effect")
KEY = ("question", "item", "how", "of")
SCHEMA: dict[str, type[pl.DataType]] = {
    **dict.fromkeys((*KEY, "by", "class"), pl.String),
    **dict.fromkeys(("municipalities", "base", "dont_know"), pl.Int64),
    **dict.fromkeys(NUMBERS, pl.Float64),
}

Row = dict[str, str | float | None]


def rows(weights: Weights, asked: Iterable[Indicator], by: Collection[str], of: Collection[str]) -> pl.DataFrame:
    """A row for each indicator, way of answering, `of`, and class of `by`; the whole country first.

    How many answered is told of hidden rows too, but not where a question was asked of some only: that would tell how
    many gave the answer by which it came to them.
    """
    secrecy = Secrecy(weights.sample, classes(weights.sample))
    found = [row for one in asked for row in _of(weights, one, secrecy, by, of)]
    return pl.DataFrame(found, schema=SCHEMA)


def _of(
    weights: Weights, one: Indicator, secrecy: Secrecy, by: Collection[str], of: Collection[str]
) -> Iterator[Row]:
    hidden = {whom: secrecy.hidden(one, whom) for whom in of}
    for how in ways(one):
        for whom in of:
            for place, hide in zip(secrecy.classes, hidden[whom][how], strict=True):
                if place.by in ("", *by):
                    found = None if hide else figure(weights, one, how, whom, place.inside)
                    yield _row(weights.sample, one, how, whom, place, found)
    if one.kind == "share" and "persons" in of:
        yield _row(weights.sample, one, COMBINED, "persons", secrecy.classes[0], _combined(weights, one))


def _row(sample: Sample, one: Indicator, how: str, of: str, place: Class, found: Estimate | Combined | None) -> Row:
    answered = ~np.isnan(told(sample, one, REPORTED if how == COMBINED else how))
    unknown = sample.answers[column(one, UNKNOWN)].to_numpy()
    return {
        "question": one.question.id,
        "item": one.item,
        "how": how,
        "of": of,
        "by": place.by,
        "class": place.name,
        "municipalities": place.municipalities,
        "base": int(np.count_nonzero(place.inside & answered)) if found or not one.question.asked_if else None,
        "dont_know": int(np.count_nonzero(place.inside & unknown)) if found else None,
        **{name: _known(found, name) for name in NUMBERS},
    }


def _known(found: Estimate | Combined | None, name: str) -> float | None:
    value = float(getattr(found, name, np.nan))
    return None if isnan(value) else value


def _combined(weights: Weights, one: Indicator) -> Combined | None:
    if why_not_together(weights.sample, one):
        return None
    return combined(weights, pl.col(column(one, COUNTED)), pl.col(column(one, ESTIMATED)))
