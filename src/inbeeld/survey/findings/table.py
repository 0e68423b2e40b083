"""What stands of a wave as the table that `survey.estimation` takes: a row per municipality that takes part."""

from collections.abc import Iterable

import polars as pl

from inbeeld.survey.answers import Answer
from inbeeld.survey.findings.indicator import Indicator
from inbeeld.survey.findings.respondents import clusters
from inbeeld.survey.wave import Wave

ANSWERED, COUNTED, ESTIMATED, UNKNOWN = "answered", "counted", "estimated", "dont_know"


def column(indicator: Indicator, what: str) -> str:
    """The slash keeps an indicator apart from the columns of the frame."""
    return f"{indicator.name}/{what}"


def answer_table(wave: Wave, asked: Iterable[Indicator]) -> pl.DataFrame:
    """municipality, respondent (see `clusters`), and for each indicator:

    /answered: of a choice 1 where it was chosen and else 0, of a number the number.
    /counted, /estimated: of a share, instead; between 0 and 1. The count of a register goes before a count that was
    written down.
    /dont_know: whether that was the answer. Null: no answer, or not asked.
    """
    codes = sorted(wave.taking_part)
    cluster = clusters(wave)
    columns = [pl.Series("municipality", codes, pl.String), pl.Series("respondent", [cluster[c] for c in codes])]
    for one in asked:
        columns += _share(wave, one, codes) if one.kind == "share" else _answer(wave, one, codes)
    return pl.DataFrame(columns)


def _answer(wave: Wave, asked: Indicator, codes: list[str]) -> list[pl.Series]:
    given = [wave.standing.answers.get((code, asked.question.id)) for code in codes]
    value = _chosen if asked.kind == "choice" else _number
    return [
        pl.Series(column(asked, ANSWERED), [value(answer, asked.item) for answer in given], pl.Float64),
        pl.Series(column(asked, UNKNOWN), [_is_unknown(answer, asked.item) for answer in given], pl.Boolean),
    ]


def _share(wave: Wave, asked: Indicator, codes: list[str]) -> list[pl.Series]:
    given = [wave.standing.answers.get((code, asked.question.id)) for code in codes]
    counts = [wave.counted.get((code, asked.question.id, asked.item)) for code in codes]
    counted = [
        float(count.value) / 100 if count else _with_basis(answer, asked.item, COUNTED)
        for count, answer in zip(counts, given, strict=True)
    ]
    unknown = [
        _is_unknown(answer, asked.item) and value is None for answer, value in zip(given, counted, strict=True)
    ]
    return [
        pl.Series(column(asked, COUNTED), counted, pl.Float64),
        pl.Series(column(asked, ESTIMATED), [_with_basis(one, asked.item, ESTIMATED) for one in given], pl.Float64),
        pl.Series(column(asked, UNKNOWN), unknown, pl.Boolean),
    ]


def _chosen(answer: Answer | None, option: str) -> float | None:
    return float(option in answer.chosen) if answer and answer.chosen else None


def _number(answer: Answer | None, _: str) -> float | None:
    return next((float(line.value) for line in answer.lines if line.known), None) if answer else None


def _with_basis(answer: Answer | None, item: str, basis: str) -> float | None:
    lines = answer.lines if answer else ()
    found = (float(one.value) / 100 for one in lines if one.known and (one.item, one.basis) == (item, basis))
    return next(found, None)


def _is_unknown(answer: Answer | None, item: str) -> bool:
    return answer is not None and any(not line.known and line.item in ("", item) for line in answer.lines)
