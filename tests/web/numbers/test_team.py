"""The team: how the work is divided, in the order of the alphabet, and who is out of sight."""

import re

import pytest
from django.urls import reverse

from inbeeld.register.models import Employee
from inbeeld.web.numbers.waiting import keep_signals
from tests.web.conftest import Browser
from tests.world import TODAY, World

TEAM = reverse("numbers:team")


def page(browser: Browser, who: Employee) -> str:
    answer = browser.of(who).get(TEAM)
    assert answer.status_code == 200
    return answer.content.decode()


def cells(told: str) -> list[list[str]]:
    """The rows of the table with the caseloads."""
    body = told.split('aria-labelledby="loads"')[-1].split("<tbody>")[1].split("</tbody>")[0]
    rows = [re.findall(r'<td[^>]*data-label="[^"]*">(.*?)</td>', row, re.S) for row in body.split("</tr>")[:-1]]
    return [[re.sub(r"<[^>]*>", "", row[0]), *row[1:]] for row in rows]


def test_each_case_manager_has_hours_people_figures_and_handovers(town: World, browser: Browser) -> None:
    """Forty people of the town and one of the world, of whom the handover was not read yet.

    Hours, people, of them in view, in paid work, handovers: of the 60 people guided 47 were seen, and 15 work.
    """
    found = {row[0]: row[1:6] for row in cells(page(browser, town.leader))}
    assert found == {"colleague": ["36", "21", "16", "5", "1"], "samira": ["36", "41", "31", "10", "1"]}


def test_the_order_is_the_alphabet_and_not_the_number(town: World, browser: Browser) -> None:
    told = page(browser, town.leader)
    names, people = zip(*((row[0], int(row[2])) for row in cells(told)), strict=True)
    assert list(names) == sorted(names)
    assert list(people) != sorted(people, reverse=True)
    assert "alfabet" in told


def test_signals_are_told_with_the_moment_of_counting(town: World, browser: Browser) -> None:
    assert "nog niet geteld" in page(browser, town.leader)
    keep_signals(town.leader.municipality, TODAY)
    told = page(browser, town.leader)
    assert "geteld op 4 mei 2026, 09:30" in told
    assert "Nog nooit gezien: " in told
    assert "Geen begeleider: 21" in told


def test_no_person_is_named(town: World, browser: Browser) -> None:
    keep_signals(town.leader.municipality, TODAY)
    told = page(browser, town.leader)
    assert "Aster" not in told
    assert ">T43<" not in told


def test_a_policy_officer_sees_no_employee(town: World, browser: Browser) -> None:
    keep_signals(town.leader.municipality, TODAY)
    told = page(browser, town.policy)
    assert "samira" not in told
    assert "Geen begeleider: " not in told
    assert "(20 van 83 mensen)" in told
    assert "?reason=" not in told


def test_a_team_leader_gets_to_those_who_are_not_in_view(town: World, browser: Browser) -> None:
    told = page(browser, town.leader)
    for signal in ("no_contact", "never_seen", "no_case_manager"):
        assert f"{reverse('people:team')}?reason={signal}" in told


def test_why_not_hides_small_parts(town: World, browser: Browser) -> None:
    told = page(browser, town.leader)
    assert "Waarom doen mensen nergens aan mee?" in told
    assert "te klein om te tonen" in told


@pytest.mark.parametrize("who", ["samira", "researcher", "privacy", "administrator"])
def test_whoever_has_no_work_with_the_team_is_refused(town: World, browser: Browser, who: str) -> None:
    assert browser.of(getattr(town, who)).get(TEAM).status_code == 403


def test_more_hours_are_more_people_in_view_and_fewer_are_fewer(town: World, browser: Browser) -> None:
    """Two case managers of 36 hours."""
    assert "Wij nemen aan" not in page(browser, town.leader)
    more = browser.get(TEAM, {"hours": "36", "weeks": "26"}).content.decode()
    assert "Met 108 in plaats van 72 uur per week zijn dat er naar verwachting" in more
    assert "Wij nemen aan dat elk uur evenveel contact oplevert als in de afgelopen 26 weken" in more
    assert "minder: tussen" in browser.get(TEAM, {"hours": "-36", "weeks": "26"}).content.decode()


def test_what_is_known_of_smaller_caseloads_stands_below_it_for_the_team_leader(
    world: World, browser: Browser
) -> None:
    assert "35 tot 40 mensen per begeleider" in page(browser, world.leader)
    assert "Wat als er meer uren zijn" not in page(browser, world.policy)


def test_hours_and_weeks_that_cannot_be_are_told(world: World, browser: Browser) -> None:
    browser.of(world.leader)
    for asked, why in (
        ("hours=-73&weeks=26", "Het team heeft 72 uur"),
        ("hours=9&weeks=60", "52"),
    ):
        told = browser.get(f"{TEAM}?{asked}").content.decode()
        assert why in told
        assert "naar verwachting" not in told


def test_without_hours_nothing_is_worked_out(world: World, browser: Browser) -> None:
    Employee.objects.update(hours_per_week=0)
    told = browser.of(world.leader).get(TEAM, {"hours": "36", "weeks": "26"}).content.decode()
    assert "Geen klantmanager heeft hier al uren." in told
