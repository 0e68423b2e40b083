"""Every page that a role may open: nothing hinders people (axe-core), and nothing runs off a telephone."""

import re
from collections.abc import Iterator

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from playwright.sync_api import Page

from inbeeld.register.actions.act import acting
from inbeeld.register.actions.recording import NextStep, decide, record, record_contact
from inbeeld.register.models import Employee, Goal, Helper, Offer, Spell
from inbeeld.web.accounts import login_urls
from tests.browser.conftest import Visitor
from tests.browser.people import log_in
from tests.web.numbers import town
from tests.web.numbers.towns import published, towns
from tests.web.test_access import ours
from tests.world import TODAY, World

ROLES = ("samira", "leader", "policy", "researcher", "privacy", "administrator")
WIDTHS = (360, 1280)
RUN = """() => axe.run(document, {resultTypes: ["violations"]}).then(found => found.violations
  .filter(one => ["serious", "critical"].includes(one.impact))
  .map(one => one.id + ": " + one.nodes.map(node => node.html.slice(0, 160)).slice(0, 3).join(" | ")))"""


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("who", ROLES)
def test_nothing_hinders_anybody_on_any_page(world: World, visit: Visitor, axe: str, who: str, language: str) -> None:
    _live(world)
    employee = getattr(world, who)
    addresses = _addresses(world, employee)
    found: list[str] = []
    for width in WIDTHS:
        page = log_in(visit(width=width, language=language), employee)
        for address in addresses:
            page.goto(address)
            found += [f"{width} {address} {told}" for told in _hindrances(page, axe, width, language)]
    assert found == []


@pytest.mark.parametrize("language", ["nl", "en"])
def test_nothing_hinders_anybody_where_municipalities_are_compared(
    world: World, visit: Visitor, axe: str, language: str
) -> None:
    published(towns())
    found: list[str] = []
    for width in WIDTHS:
        page = log_in(visit(width=width, language=language), world.policy)
        page.goto(reverse("numbers:comparison"))
        assert page.locator("figure.chart").count() == 2
        found += [f"{width} {told}" for told in _hindrances(page, axe, width, language)]
    assert found == []


@pytest.mark.parametrize("language", ["nl", "en"])
def test_nothing_hinders_anybody_where_there_are_people_to_follow(
    world: World, visit: Visitor, axe: str, language: str
) -> None:
    town.fill(world.leader)
    found: list[str] = []
    for width in WIDTHS:
        page = log_in(visit(width=width, language=language), world.policy)
        for by in ("", "sex"):
            page.goto(f"{reverse('numbers:years')}?by={by}")
            assert page.locator("figure svg").count() > 0
            found += [f"{width} by {by} {told}" for told in _hindrances(page, axe, width, language)]
    assert found == []


@pytest.mark.parametrize("language", ["nl", "en"])
def test_nothing_hinders_anybody_when_logging_in(world: World, visit: Visitor, axe: str, language: str) -> None:
    asking = Client()
    asking.force_login(world.samira, backend="django.contrib.auth.backends.ModelBackend")
    plain = [reverse(pattern.name) for pattern in login_urls.urlpatterns if not pattern.pattern.converters]
    found: list[str] = []
    for width in WIDTHS:
        page = visit(width=width, language=language)
        page.goto(reverse("account_login"))
        found += [f"{width} login {told}" for told in _hindrances(page, axe, width, language)]
        log_in(page, world.samira)
        for address in plain:
            if _is_page(asking.get(address)):
                page.goto(address)
                found += [f"{width} {address} {told}" for told in _hindrances(page, axe, width, language)]
    assert found == []


def _hindrances(page: Page, axe: str, width: int, language: str) -> list[str]:
    page.evaluate(axe)
    told = list(page.evaluate(RUN))
    if page.evaluate("() => document.documentElement.scrollWidth") > width:
        told.append("runs off the page")
    if page.locator("html").get_attribute("lang") != language:
        told.append("is in another language")
    if not re.search(r"\S", page.title()) or page.locator("h1").count() != 1:
        told.append("has no title or not one heading 1")
    return told


def _addresses(world: World, employee: Employee) -> list[str]:
    """All that answer with a page; what only takes a form, or gives a file, is none."""
    asking = Client()
    asking.force_login(employee, backend="django.contrib.auth.backends.ModelBackend")
    return [address for address in _known(world, employee.role) if _is_page(asking.get(address))]


def _known(world: World, role: str) -> Iterator[str]:
    for name, _route, pattern in ours():
        if role in pattern.callback.roles:
            parameters = set(pattern.pattern.converters)
            if parameters in (set(), {"id"}):
                yield reverse(name, args=[world.aster.id] * len(parameters))
    if role in ("case_manager", "team_leader"):
        yield f"{reverse('people:contact')}?person={world.aster.id}"
        yield from (
            reverse("people:record", args=[world.aster.id, noun]) for noun in ("period", "decision", "profile")
        )
        yield reverse("people:correct", args=[world.aster.id, "goal", Goal.current.get(person=world.aster).id])


def _is_page(answer: HttpResponse) -> bool:
    return answer.status_code == 200 and answer["Content-Type"].startswith("text/html")


def _live(world: World) -> None:
    """So much is recorded of Aster that every part of the page is filled."""
    with acting("offers.recorded", by=world.leader) as act:
        offer = act.add_general(Offer, kind="course", title="Taal op de werkvloer", capacity=3)
    step = NextStep("CV maken", TODAY, "person")
    record_contact(people=[world.aster], date=TODAY, channel="visit", about="Werk", next_step=step, by=world.samira)
    decide(person=world.aster, offer=offer.key, step="offered", date=TODAY, by=world.samira)
    told = {"person": world.aster, "by": world.samira}
    record(model=Spell, kind="paid_work", start=TODAY, contract="temporary", found_through="network", **told)
    record(model=Spell, kind="barrier_childcare", start=TODAY, **told)
    record(model=Goal, goal="Werken in de zorg", set_on=TODAY, **told)
    record(model=Helper, role="mentor", name="Wil", start=TODAY, **told)
