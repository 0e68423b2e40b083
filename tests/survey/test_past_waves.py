"""The waves of 2016, 2018 and 2023 recomputed: the table in docs/survey-estimation.md says what was printed."""

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import polars as pl
import pytest

from inbeeld.facts.municipalities import existing_on
from inbeeld.survey.estimation import best_margin

ROOT = Path(__file__).parents[2]
PUBLISHED = ROOT.parent / "shared" / "data" / "published" / "kis_figures.csv"
MUNICIPALITIES = ROOT.parent / "shared" / "data" / "municipalities"
WITH_SHARED = pytest.mark.skipif(not PUBLISHED.exists(), reason="the published figures are not here")
LINE = re.compile(
    r"\| (?P<wave>\d{4}) \| (?:(?P<respondents>\d+) respondents for )?(?P<answered>\d+) of (?P<municipalities>\d+) "
    r"\((?P<response>[\d.]+) %\) \| (?P<percent>[\d.]+) %,? (?P<figure>.+) \| ± (?P<points>[\d.]+) points \|"
)
INDICATORS = {
    "have plans for additional policy": "plans_for_additional_policy",
    "have dedicated case managers": "dedicated_case_managers",
    "start at settlement": "start_at_settlement",
    "serve the most promising first": "most_promising_first",
    "find an early start hard": "early_start_hard",
}
ANY = "of any question"


@dataclass(frozen=True)
class Line:
    wave: int
    respondents: int | None
    answered: int
    municipalities: int
    response: float
    percent: float
    figure: str
    points: float


def lines() -> list[Line]:
    """Of the table in the documentation."""
    found = (
        match.groupdict() for match in LINE.finditer((ROOT / "docs" / "survey-estimation.md").read_text("utf-8"))
    )
    return [
        Line(
            wave=int(one["wave"]),
            respondents=int(one["respondents"]) if one["respondents"] else None,
            answered=int(one["answered"]),
            municipalities=int(one["municipalities"]),
            response=float(one["response"]),
            percent=float(one["percent"]),
            figure=one["figure"],
            points=float(one["points"]),
        )
        for one in found
    ]


EACH = pytest.mark.parametrize("line", lines(), ids=lambda line: f"{line.wave} {line.figure}")


def test_the_table_has_the_three_waves_of_which_the_response_was_printed() -> None:
    assert {line.wave for line in lines()} == {2016, 2018, 2023}
    assert {line.figure for line in lines()} == {*INDICATORS, ANY}


@EACH
def test_the_response_and_the_margin_follow_from_what_was_printed(line: Line) -> None:
    assert line.municipalities == len(existing_on(date(line.wave, 1, 1)))
    assert line.response == round(100 * line.answered / line.municipalities, 1)
    margin = best_margin(line.percent / 100, line.municipalities, line.answered, line.respondents)
    assert line.points == round(100 * margin, 1)


@WITH_SHARED
@EACH
def test_the_table_says_what_was_printed(line: Line) -> None:
    printed = pl.read_csv(PUBLISHED).filter(wave=line.wave)
    (response,) = printed.filter(indicator="municipalities_taking_part").rows(named=True)
    numbers = {int(number) for number in re.findall(r"\d+", response["published_wording_nl"])}
    assert numbers - {line.municipalities} == {line.answered, line.respondents or line.answered}
    assert response["value_pct"] == line.response
    if line.figure != ANY:
        assert printed.filter(indicator=INDICATORS[line.figure])["value_pct"].item() == line.percent


@WITH_SHARED
@pytest.mark.parametrize("wave", [2016, 2018])
def test_the_frame_of_a_wave_is_that_of_the_statistics_office(wave: int) -> None:
    codes = pl.read_csv(MUNICIPALITIES / f"municipalities_{wave}.csv")["code"].to_list()
    assert sorted(codes) == sorted(place.code for place in existing_on(date(wave, 1, 1)))
