"""From a wave to figures: what is asked, what was answered, and what is said of all municipalities."""

import polars as pl

from inbeeld.survey.estimation import share, weighted
from inbeeld.survey.findings import findings, indicators
from inbeeld.survey.findings.table import answer_table
from tests.survey.findings.made import country

WAVE = country()
FOUND = findings(WAVE)


def test_a_figure_is_that_of_the_estimation() -> None:
    weights = weighted(WAVE.frame, answer_table(WAVE, indicators(WAVE.questionnaire)))
    direct = share(weights, pl.col("dedicated.all/answered"), of="persons")
    found = FOUND.rows.filter(question="dedicated", item="all", of="persons").row(0, named=True)
    assert (found["value"], found["low"], found["high"]) == (direct.value, direct.low, direct.high)
