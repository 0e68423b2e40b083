"""All that a wave tells of all municipalities."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

import polars as pl

from inbeeld.survey.errors import SurveyError
from inbeeld.survey.estimation import OF, Representativity, Sentence, Weights, every_weighting, representativity
from inbeeld.survey.findings.indicator import Indicator, indicators
from inbeeld.survey.findings.moves import moves
from inbeeld.survey.findings.rows import KEY, rows
from inbeeld.survey.findings.table import answer_table
from inbeeld.survey.findings.told import COMBINED, why_not_together
from inbeeld.survey.wave import Wave
from inbeeld.survey.wave.frame import CLASSES

Key = tuple[str, str, str, str]


@dataclass(frozen=True, eq=False)
class Findings:
    """Figures of all municipalities, and what must be said beside them.

    Fields:
        weightings: the weights by name, of which `weighting` was used.
        indicators: of which there are figures, in the order in which they were asked.
        rows: the figures; docs/survey-estimation.md describes the columns. What may not be shown, or cannot be known,
            is null.
    """

    wave: Wave
    weighting: str
    weightings: Mapping[str, Weights]
    indicators: tuple[Indicator, ...]
    rows: pl.DataFrame

    @property
    def weights(self) -> Weights:
        return self.weightings[self.weighting]

    @property
    def notes(self) -> tuple[Sentence, ...]:
        """What was done to the weights that a reader must know."""
        return self.weights.notes

    @property
    def of(self) -> tuple[str, ...]:
        """Of whom there are figures."""
        return tuple(self.rows["of"].unique(maintain_order=True))

    @cached_property
    def values(self) -> Mapping[Key, float]:
        """The figures of the whole country, by question, item, how and of; without those that may not be shown."""
        return {row[:4]: row[4] for row in self.country.select(*KEY, "value").iter_rows()}

    @property
    def country(self) -> pl.DataFrame:
        """The rows of the whole country of which there is a figure."""
        return self.rows.filter(pl.col("by") == "", pl.col("value").is_not_null())

    @cached_property
    def moves(self) -> pl.DataFrame:
        """question, item, how, of, weighting, value, and moved: the value minus that without weights."""
        return moves(self.weightings, self.indicators, self.country.filter(pl.col("how") != COMBINED))

    @cached_property
    def representativity(self) -> Representativity:
        return representativity(self.weights.sample)

    @cached_property
    def not_combined(self) -> Mapping[str, Sentence]:
        """Of shares, by the name of the indicator: why counted and estimated are not one figure."""
        shares = [one for one in self.indicators if one.kind == "share"]
        told = {one.name: why_not_together(self.weights.sample, one) for one in shares}
        return {name: why_not for name, why_not in told.items() if why_not}


def findings(
    wave: Wave,
    weighting: str = "calibrated",
    by: Iterable[str] = (),
    of: Iterable[str] = OF,
    questions: Iterable[str] = (),
) -> Findings:
    """`by`: any of size, province and region, each a breakdown of its own. `questions`: only these, or all.

    Raises SurveyError where nobody answered, and for a class, share or question that there is not.
    """
    by, of, questions = tuple(by), tuple(of), tuple(questions)
    _known(by, CLASSES, "Figures are given by")
    _known(of, OF, "Shares are of")
    _known(questions, tuple(wave.questionnaire.questions), "The questions of this wave are")
    if not wave.taking_part:
        raise SurveyError("Nobody has answered in this wave yet, so there is nothing to estimate from.")
    asked = tuple(one for one in indicators(wave.questionnaire) if not questions or one.question.id in questions)
    weightings = every_weighting(wave.frame, answer_table(wave, asked))
    if weighting not in weightings:
        raise SurveyError(f"There is no weighting '{weighting}'. Choose one of {', '.join(weightings)}.")
    return Findings(wave, weighting, weightings, asked, rows(weightings[weighting], asked, by, of))


def _known(named: Iterable[str], choices: tuple[str, ...], told: str) -> None:
    if strange := [name for name in named if name not in choices]:
        raise SurveyError(f"{told} {', '.join(choices)}; not {', '.join(strange)}.")
