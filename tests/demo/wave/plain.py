"""Plain tables of what stands in a wave."""

import polars as pl

from inbeeld.survey.answers import Answer
from inbeeld.survey.estimation import Estimate, share, weighted
from inbeeld.survey.wave import Wave


def answers_to(wave: Wave, question: str) -> dict[str, Answer]:
    """By municipality."""
    return {code: answer for (code, name), answer in wave.standing.answers.items() if name == question}


def chosen(wave: Wave, question: str, *options: str) -> pl.DataFrame:
    """municipality, respondent and value (whether one of these was chosen), of those that know."""
    rows = [
        (code, answer.respondent, not answer.chosen.isdisjoint(options))
        for code, answer in answers_to(wave, question).items()
        if answer.chosen
    ]
    return pl.DataFrame(rows, schema=["municipality", "respondent", "value"], orient="row")


def estimated(wave: Wave, question: str, item: str = "") -> pl.DataFrame:
    """municipality, respondent and value (between 0 and 1), of those that estimated."""
    rows = [
        (code, answer.respondent, float(line.value) / 100)
        for code, answer in answers_to(wave, question).items()
        for line in answer.lines
        if line.item == item and line.basis == "estimated"
    ]
    return pl.DataFrame(rows, schema=["municipality", "respondent", "value"], orient="row")


def found(wave: Wave, values: pl.DataFrame, weighting: str, of: str) -> Estimate:
    return share(weighted(wave.frame, values, weighting), pl.col("value"), of=of)
