"""Change between two waves. Municipalities that are in both hardly change their ways, so the covariance counts."""

from dataclasses import dataclass
from datetime import date
from math import sqrt

import numpy as np
import polars as pl

from inbeeld.facts.municipalities import merged_on
from inbeeld.survey.estimation.estimate import Estimate
from inbeeld.survey.estimation.interval import symmetric
from inbeeld.survey.estimation.sample import MUNICIPALITY, RESPONDENT, STRATUM


@dataclass(frozen=True)
class Change:
    """The later value minus the earlier one, with its 95 % interval.

    Fields:
        correlation: of the two estimates; 0 for two waves that have nobody in common.
        in_both: the municipalities of the later frame that answered in both, mergers in between followed.
    """

    value: float
    error: float
    low: float
    high: float
    correlation: float
    in_both: int


def change(before: Estimate, after: Estimate, on: date) -> Change:
    """`on`: the day of the later frame; earlier municipalities are looked up under the code they have by then."""
    both = _both(before, after, on)
    apart = before.error**2 + after.error**2
    together = 2 * _covariance(both)
    error = sqrt(max(apart - together, 0.0))
    value = after.value - before.value
    widened = error * max(before.widening, after.widening)
    low, high = symmetric(value, widened, min(before.degrees_of_freedom, after.degrees_of_freedom))
    scale = before.error * after.error
    in_both = both.filter(pl.col("told_earlier") & pl.col("told_later")).height
    return Change(value, error, low, high, together / 2 / scale if scale else 0.0, in_both)


def _both(before: Estimate, after: Estimate, on: date) -> pl.DataFrame:
    """Municipality of the later frame, stratum, respondent, the earlier and later score, null for who took no part,
    and whether it told_earlier and told_later: answered this question.

    Of municipalities that merged in between, the earlier scores are added up.
    """
    codes = before.sample.answers[MUNICIPALITY].replace(dict(merged_on(on)))
    scores = pl.DataFrame({MUNICIPALITY: codes, "earlier": before.scores, "told_earlier": before.inside})
    earlier = scores.group_by(MUNICIPALITY).agg(pl.col("earlier").sum(), pl.col("told_earlier").any())
    own = after.sample.answers.select(MUNICIPALITY, RESPONDENT)
    later = own.with_columns(later=after.scores, told_later=after.inside)
    frame = after.sample.frame.select(MUNICIPALITY, STRATUM)
    return frame.join(earlier, on=MUNICIPALITY, how="left").join(later, on=MUNICIPALITY, how="left")


def _covariance(both: pl.DataFrame) -> float:
    return sum(_covariance_within(stratum) for stratum in both.partition_by(STRATUM))


def _covariance_within(stratum: pl.DataFrame) -> float:
    """(1 - n₁ n₂ / N n₁₂) m / (m - 1) Σ_c (a_c - ā) (b_c - b̄), over the m respondents of the n₁₂ that answered twice.

    For single municipalities this is N² (n₁₂ / n₁ n₂ - 1 / N) S₁₂ (Tam 1984, The American Statistician 38, 288-289;
    Qualité and Tillé 2008, Survey Methodology 34, 173-181): nothing where the overlap is what chance makes it, and
    that of pairs where both waves have the same municipalities. Strata are those of the later wave.
    """
    answered = stratum.drop_nulls(["earlier", "later"])
    respondents = answered.group_by(RESPONDENT).agg(pl.col("earlier", "later").sum())
    m = respondents.height
    if m < 2:
        return 0.0
    n1, n2 = (stratum.height - stratum[name].null_count() for name in ("earlier", "later"))
    finite = 1 - n1 * n2 / (stratum.height * answered.height)
    a, b = (respondents[name].to_numpy() - respondents[name].mean() for name in ("earlier", "later"))
    return float(finite * m / (m - 1) * np.dot(a, b))
