"""Every page that a role may open: nothing hinders people (axe-core), and nothing runs off a telephone."""

import re
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from playwright.sync_api import Page, expect

from inbeeld.register.actions.act import acting
from inbeeld.register.actions.recording import NextStep, decide, record, record_contact
from inbeeld.register.actions.surveying.counts import contest
from inbeeld.register.actions.surveying.respondents import hand_over
from inbeeld.register.actions.surveying.waves import move_stop
from inbeeld.register.models import Employee, Employer, Goal, Helper, Offer, Spell, SurveyLink, SurveyWave
from inbeeld.survey.answers import Line
from inbeeld.survey.questionnaire import monitor
from inbeeld.web.accounts import login_urls
from inbeeld.web.survey.links import address_of
from tests.browser.conftest import Visitor
from tests.browser.people import log_in
from tests.surveyed import link_of, running_wave
from tests.web.evidence import scene as evidence
from tests.web.numbers import town
from tests.web.numbers.towns import published, towns
from tests.web.offers import scene as offers
from tests.web.survey import scene
from tests.web.test_access import of_respondents, ours
from tests.world import HERE, TODAY, World

ROLES = ("samira", "leader", "policy", "researcher", "privacy", "administrator")
WIDTHS = {"nl": (360,), "en": (1280,)}
"""Dutch where there is least room for its longer words; each language and each width once."""
OF_AN_EMPLOYER = ("employer", "change_employer", "conversation", "contact_person")
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
    for width in WIDTHS[language]:
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
    for width in WIDTHS[language]:
        page = log_in(visit(width=width, language=language), world.policy)
        page.goto(reverse("numbers:comparison"))
        expect(page.locator("figure.chart")).to_have_count(2)
        found += [f"{width} {told}" for told in _hindrances(page, axe, width, language)]
    assert found == []


@pytest.mark.parametrize("language", ["nl", "en"])
def test_nothing_hinders_anybody_where_there_are_people_to_follow(
    world: World, visit: Visitor, axe: str, language: str
) -> None:
    town.fill(world.leader)
    found: list[str] = []
    for width in WIDTHS[language]:
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
    for width in WIDTHS[language]:
        page = visit(width=width, language=language)
        page.goto(reverse("account_login"))
        found += [f"{width} login {told}" for told in _hindrances(page, axe, width, language)]
        log_in(page, world.samira)
        for address in plain:
            if _is_page(asking.get(address)):
                page.goto(address)
                found += [f"{width} {address} {told}" for told in _hindrances(page, axe, width, language)]
    assert found == []


@pytest.mark.parametrize("language", ["nl", "en"])
def test_nothing_hinders_whoever_fills_in_the_survey(
    world: World, visit: Visitor, axe: str, language: str, tmp_path: Path
) -> None:
    wave = running_wave(tmp_path / "wave", world.researcher)
    handed = _asked(wave, world, tmp_path)
    found: list[str] = []
    for width in WIDTHS[language]:
        page = visit(width=width, language=language)
        page.goto(address_of(link_of(wave, "r-both")))
        for address in _of_respondents(handed):
            page.goto(address)
            page.evaluate("document.querySelectorAll('details').forEach((one) => one.open = true)")
            found += [f"{width} {address} {told}" for told in _hindrances(page, axe, width, language)]
        page.goto(reverse("survey:chapter", args=[HERE, "case_managers"]))
        page.locator("#caseload").fill("veertig" * 700)
        page.locator("[name=dedicated][value=no]").check()
        scene.save(handed, "dedicated", Line("some"))
        page.locator("button[value=next]").click()
        expect(page.get_by_role("alert")).to_have_count(2)  # a click returns before the answer is read
        found += [f"{width} not saved {told}" for told in _hindrances(page, axe, width, language)]
        page.goto(reverse("survey:counts"))
        page.locator("input[type=file]").set_input_files(_file(tmp_path))
        page.locator("main button").click()
        expect(page.locator("table")).to_have_count(1)
        found += [f"{width} counts {told}" for told in _hindrances(page, axe, width, language)]
    assert found == []


@pytest.mark.parametrize("language", ["nl", "en"])
def test_nothing_hinders_whoever_comes_too_late_or_too_early(
    world: World, visit: Visitor, axe: str, language: str, tmp_path: Path
) -> None:
    wave = running_wave(tmp_path / "wave", world.researcher)
    found: list[str] = []
    for width in WIDTHS[language]:
        page = visit(width=width, language=language, refused=True)
        page.goto(reverse("survey:open", args=["strange"]))
        found += [f"{width} strange {told}" for told in _hindrances(page, axe, width, language)]
        page.goto(address_of(link_of(wave, "r-here")))
        page.goto(reverse("survey:chapter", args=[HERE, "what_works"]))
        page.locator("#what_works").fill("Tijd. " * 300)
        scene.close(wave, world.researcher)
        page.locator("button[value=here]").click()
        expect(page.locator(".typed")).to_have_count(1)
        found += [f"{width} late {told}" for told in _hindrances(page, axe, width, language)]
        page.goto(reverse("survey:start"))
        found += [f"{width} closed {told}" for told in _hindrances(page, axe, width, language)]
        move_stop(wave=wave, closes=TODAY, by=world.researcher)
    assert found == []


def _hindrances(page: Page, axe: str, width: int, language: str) -> list[str]:
    page.wait_for_load_state()
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
        employer, vacancy = Employer.current.get(), Offer.current.get(title="Bakker")
        yield reverse("offers:offer", args=[vacancy.pk])
        yield from (reverse(f"offers:{name}", args=[employer.pk]) for name in OF_AN_EMPLOYER)
    if role in ("case_manager", "team_leader", "policy_officer"):
        yield reverse("evidence:instrument", args=["language_course"])
    if role == "team_leader":
        yield reverse("offers:change", args=[vacancy.pk])


def _of_respondents(handed: SurveyLink) -> list[str]:
    """All chapters of a municipality, and what else answers with a page."""
    known = {"code": [HERE], "handed": [handed.pk], "chapter": [chapter.id for chapter in monitor().chapters]}
    asking = Client()
    asking.get(address_of(link_of(handed.respondent.wave, handed.respondent.key)))
    addresses = [
        reverse(name, args=values)
        for name, pattern in of_respondents()
        for values in product(*(known[parameter] for parameter in pattern.pattern.converters))
    ]
    return [address for address in addresses if _is_page(asking.get(address))]


def _asked(wave: SurveyWave, world: World, folder: Path) -> SurveyLink:
    """A chapter that was handed over, of a wave with counts, last year's answers, and an answer of somebody else."""
    scene.counts(wave, world.policy)
    contest(
        link=link_of(wave, "r-both"), municipality=HERE, question="lasting_work", item="", why="Er ontbreekt wat."
    )
    then = scene.last_year(folder / "then", world.researcher)
    scene.save(then, "standing", Line("30", "in_paid_work", "estimated"), Line("dont_know", "on_benefit"))
    scene.save(then, "goals", Line("chosen", "paid_work"), Line("chosen", "education"))
    scene.save(link_of(wave, "r-here"), "goals", Line("chosen", "none"))
    link = link_of(wave, "r-both")
    scene.save(link, "dedicated", Line("all"))
    return hand_over(link=link, municipality=HERE, chapter="case_managers", for_whom="Team werk")


def _file(folder: Path) -> Path:
    rows = f"{HERE},standing,in_paid_work,31.5,2026-01-01,in_paid_work,2026-05-04T09:00:00\n"
    path = folder / "counted.csv"
    path.write_text("municipality,question,item,value,day,figure,delivered_at\n" + rows, "utf-8")
    return path


def _is_page(answer: HttpResponse) -> bool:
    return answer.status_code == 200 and answer["Content-Type"].startswith("text/html")


def _live(world: World) -> None:
    """So much is recorded of Aster that every part of the page is filled."""
    offers.fill(world)
    evidence.found(world)
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
