"""Looking ahead on a page: as observed, and as if."""

from datetime import date

import pytest
from django.urls import reverse

from inbeeld.register.actions.recording import correct, record, record_contact
from inbeeld.register.models import Person, Spell
from tests.web.conftest import Browser
from tests.world import TODAY, World

AHEAD = reverse("numbers:ahead")


def page(browser: Browser, **asked: str) -> str:
    answer = browser.get(AHEAD, asked)
    assert answer.status_code == 200
    return str(answer.content.decode())


def test_the_people_of_today_are_told_with_what_it_is_not(town: World, browser: Browser) -> None:
    told = page(browser.of(town.policy))
    assert "Er zijn ongeveer 80 mensen" in told
    assert "Dit is rekenwerk, geen voorspelling." in told
    assert "Na 24 maanden" in told
    assert "verschil in procentpunt" not in told


def test_as_if_more_people_are_in_view_and_fewer_return(town: World, browser: Browser) -> None:
    told = page(browser.of(town.policy), in_view="95", returns="50")
    assert "verschil in procentpunt" in told
    assert 'value="95"' in told


def test_what_is_no_share_is_told_beside_the_field(town: World, browser: Browser) -> None:
    told = page(browser.of(town.leader), in_view="130")
    assert "hoogstens 100" in told
    assert "verschil in procentpunt" not in told


def test_more_than_there_are_cannot_leave_work(town: World, browser: Browser) -> None:
    """All who worked came back to benefit within a month; four times as many cannot."""
    for person in Person.objects.filter(number__in=[f"T{n}" for n in range(20)]):
        job = Spell.current.get(person=person, kind="paid_work")
        record(model=Spell, person=person, kind="benefit", start=date(2026, 4, 20), by=town.leader)
        correct(fact=job, why="stopped", by=town.leader, start=date(2026, 4, 1), end=date(2026, 4, 20))
    told = page(browser.of(town.leader), returns="400")
    assert "Kies een kleiner getal" in told
    assert "Dit is rekenwerk" in told


def test_in_english(town: World, browser: Browser) -> None:
    browser.cookies["django_language"] = "en"
    assert "This is arithmetic, not a forecast." in page(browser.of(town.policy))


def test_without_periods_or_contacts_there_is_nothing_to_calculate(world: World, browser: Browser) -> None:
    assert "valt nog niets te berekenen" in page(browser.of(world.policy))


def test_of_few_people_nothing_is_told(world: World, browser: Browser) -> None:
    record_contact(people=[world.aster], date=TODAY, channel="phone", by=world.samira)
    record(model=Spell, person=world.aster, kind="benefit", start=TODAY, by=world.samira)
    told = page(browser.of(world.policy))
    assert "te weinig mensen" in told
    assert "<svg" not in told.split("<main")[1]


def test_the_figures_lead_to_it(town: World, browser: Browser) -> None:
    assert AHEAD in browser.of(town.policy).get(reverse("numbers:figures")).content.decode()


@pytest.mark.parametrize("who", ["researcher", "privacy", "administrator"])
def test_whoever_has_no_work_with_figures_is_refused(town: World, browser: Browser, who: str) -> None:
    assert browser.of(getattr(town, who)).get(AHEAD).status_code == 403
