"""Does the made-up country look like what was published?"""

from collections.abc import Callable
from datetime import date

import pytest

from inbeeld.demo import draw
from inbeeld.demo.tables import table
from tests.demo import plain
from tests.demo.plain import Tables, in_spell, started

WITHIN_OF_CBS, WITHIN_OF_WAVES = 2.0, 3.0
"""Percentage points, from the issue."""

LINES = table("cbs_in_paid_work").select("cohort", "nationality", "months", "percent").rows()
EARLY, LATE = date(2017, 1, 1), date(2018, 1, 1)

Figure = Callable[[Tables, date], float]
PUBLISHED: dict[str, tuple[Figure, date, float]] = {
    "brought_to_paid_work": (started("paid_work"), EARLY, 8),
    "in_education": (in_spell("education"), EARLY, 12),
    "volunteer_work_towards_job": (in_spell("volunteer_work_towards_job"), EARLY, 25),
    "volunteer_work_to_take_part": (in_spell("volunteer_work_to_take_part"), EARLY, 25),
    "not_yet_mediated": (plain.not_yet_mediated, EARLY, 33.3),
    "enters_education": (started("education"), LATE, 16),
    "not_in_view": (plain.not_in_view, LATE, 20),
    "in_paid_work": (in_spell("paid_work"), LATE, 13),
}
"""What the waves of 2017 and 2018 printed, and the 13 % for 2018 that the wave of 2019 looked back on."""

PLAUSIBLE: dict[str, tuple[Figure, float, float]] = {
    "dedicated_case_manager": (plain.dedicated, 80, 88),
    "start_at_settlement": (plain.start_at_settlement, 52, 68),
    "returned_to_benefit": (plain.returned_to_benefit, 20, 35),
    "on_benefit": (in_spell("benefit"), 78, 90),
}


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


@pytest.mark.parametrize("name", PUBLISHED)
def test_the_figures_of_the_waves_are_hit(country: Tables, name: str) -> None:
    figure, on, percent = PUBLISHED[name]
    assert 100 * figure(country, on) == pytest.approx(percent, abs=WITHIN_OF_WAVES)


@pytest.mark.parametrize("name", PLAUSIBLE)
def test_what_was_not_published_of_people_is_plausible(country: Tables, name: str) -> None:
    figure, least, most = PLAUSIBLE[name]
    assert least < 100 * figure(country, LATE) < most


def test_almost_half_of_those_housed_in_2017_came_by_family_reunification(country: Tables) -> None:
    assert 0.45 < plain.housed_by_family_reunification(country, 2017) < 0.52


@pytest.mark.parametrize("seed", [1, 2])
def test_another_seed_gives_the_same_figures(seed: int) -> None:
    other = draw(20_000, seed)
    for figure, on, percent in PUBLISHED.values():
        assert 100 * figure(other, on) == pytest.approx(percent, abs=WITHIN_OF_WAVES)


def test_women_and_family_members_are_seen_and_mediated_less(country: Tables) -> None:
    persons = country["persons"]
    women = {**country, "persons": persons.filter(persons["sex"] == "f")}
    family = {**country, "persons": persons.filter(persons["arrival_route"] == "family_reunification")}
    for figure in (plain.not_in_view, plain.not_yet_mediated):
        assert figure(women, LATE) > figure(country, LATE) + 0.05
        assert figure(family, LATE) > figure(country, LATE) + 0.05
