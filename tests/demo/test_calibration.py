"""Does the made-up country look like what was published?"""

from datetime import date
from functools import cache

import polars as pl
import pytest

from inbeeld.demo import draw
from inbeeld.demo.tables import table
from inbeeld.facts.caseload import Caseload
from inbeeld.figures.definition import Published, definitions
from inbeeld.figures.measure import measure, rules_for
from inbeeld.timeline import fast
from tests.demo import plain
from tests.demo.plain import Tables

WITHIN_OF_CBS, WITHIN_OF_WAVES = 2.0, 3.0
"""Percentage points, from the issue."""

LINES = table("cbs_in_paid_work").select("cohort", "nationality", "months", "percent").rows()
LATE = date(2018, 1, 1)
FIGURES = tuple(figure for figure in definitions() if figure.form == "share")

WAVES = [(figure.id, wave) for figure in FIGURES for wave in figure.published if wave.comparable]
"""What the waves of 2017 and 2018 printed of people, and the 13 % in paid work that that of 2019 looked back on."""

PLAUSIBLE = {
    "dedicated_case_manager": (80, 88),
    "start_at_settlement": (52, 68),
    "returned_to_benefit": (20, 35),
    "on_benefit": (78, 90),
}


def counted(tables: Tables, on: date) -> dict[str, float]:
    """The figures of everybody, in per cent."""
    counts = fast.count(Caseload(tables), rules_for(FIGURES), on)
    rows = measure(counts, FIGURES, (), named_from=1).rows
    return {figure: 100 * value for figure, value in rows.select("figure", "value").iter_rows()}


@pytest.fixture(scope="session")
def figures(country: Tables):
    return cache(lambda on: counted(country, on))


def codes_of(nationality: str) -> tuple[str, ...]:
    """BRP codes of a published line; Turkey has none of its own, and all have the line `all`."""
    listed = table("nationalities")
    names = {"all": [], "other": ["other", "Turkey"]}.get(nationality, [nationality])
    return tuple(listed.filter(listed["nationality"].is_in(names))["code"])


@pytest.mark.parametrize(("cohort", "nationality", "months", "percent"), LINES)
def test_every_published_line_of_paid_work_is_hit(
    country: Tables, cohort: int, nationality: str, months: int, percent: float
) -> None:
    share, people = plain.in_work_by_months(country, cohort, codes_of(nationality), months)
    assert people > 100
    assert 100 * share == pytest.approx(percent, abs=WITHIN_OF_CBS)


@pytest.mark.parametrize(("figure", "wave"), WAVES, ids=lambda part: getattr(part, "wave", part))
def test_the_figures_of_the_waves_are_hit(figures, figure: str, wave: Published) -> None:
    assert figures(wave.on)[figure] == pytest.approx(100 * wave.value, abs=WITHIN_OF_WAVES)


@pytest.mark.parametrize("figure", PLAUSIBLE)
def test_what_was_not_published_of_people_is_plausible(figures, figure: str) -> None:
    least, most = PLAUSIBLE[figure]
    assert least < figures(LATE)[figure] < most


def test_almost_half_of_those_housed_in_2017_came_by_family_reunification(country: Tables) -> None:
    assert 0.45 < plain.housed_by_family_reunification(country, 2017) < 0.52


@pytest.mark.parametrize("seed", [1, 2])
def test_another_seed_gives_the_same_figures(seed: int) -> None:
    other = draw(20_000, seed)
    of_day = cache(lambda on: counted(other, on))
    for figure, wave in WAVES:
        assert of_day(wave.on)[figure] == pytest.approx(100 * wave.value, abs=WITHIN_OF_WAVES)


@pytest.mark.parametrize(("column", "group"), [("sex", "f"), ("arrival_route", "family_reunification")])
def test_women_and_family_members_are_seen_and_mediated_less(
    country: Tables, figures, column: str, group: str
) -> None:
    persons = country["persons"].filter(pl.col(column) == group)
    people = persons.select("person_id")
    facts = {
        name: frame.join(people, on="person_id", how="semi")
        for name, frame in country.items()
        if "person_id" in frame.columns
    }
    of_group = counted({**facts, "offers": country["offers"]}, LATE)
    for figure in ("not_in_view", "not_yet_mediated"):
        assert of_group[figure] > figures(LATE)[figure] + 5
