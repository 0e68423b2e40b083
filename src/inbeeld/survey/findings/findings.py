"""All that a wave tells of all municipalities."""

from collections.abc import Iterable
from dataclasses import dataclass

import polars as pl

from inbeeld.survey.estimation import OF, Representativity, Sentence, Weights, representativity, weighted
from inbeeld.survey.findings.indicator import indicators
from inbeeld.survey.findings.moves import moves
from inbeeld.survey.findings.rows import rows
from inbeeld.survey.findings.table import answer_table
from inbeeld.survey.wave import Wave


@dataclass(frozen=True, eq=False)
class Findings:
    """`rows`, `moves`: tables of figures, described in docs/survey-estimation.md."""

    wave: Wave
    weighting: str
    weights: Weights
    rows: pl.DataFrame
    moves: pl.DataFrame
    representativity: Representativity

    @property
    def notes(self) -> tuple[Sentence, ...]:
        return self.weights.notes


def findings(wave: Wave, weighting: str = "calibrated", by: Iterable[str] = (), of: Iterable[str] = OF) -> Findings:
    """`by`: any of size, province and region, each a breakdown of its own."""
    asked = indicators(wave.questionnaire)
    answers = answer_table(wave, asked)
    weights = weighted(wave.frame, answers, weighting)
    return Findings(
        wave,
        weighting,
        weights,
        rows(weights, asked, by, of),
        moves(wave.frame, answers, asked, of),
        representativity(weights.sample),
    )
