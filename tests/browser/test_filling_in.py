"""Whoever answers for a municipality, with a link from a mail and a telephone: from opening to all answers."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from inbeeld.register.models import SurveyWave
from inbeeld.register.waves import wave_of
from inbeeld.survey.answers import Line
from inbeeld.web.survey.links import address_of
from tests.browser.conftest import Visitor
from tests.browser.people import follow, press
from tests.surveyed import link_of, running_wave
from tests.web.survey import scene
from tests.world import HERE, World


@pytest.fixture
def wave(world: World, tmp_path: Path) -> SurveyWave:
    return running_wave(tmp_path / "wave", world.researcher)


def test_from_the_mail_to_all_answers_with_a_telephone(
    world: World, wave: SurveyWave, visit: Visitor, tmp_path: Path
) -> None:
    scene.counts(wave, world.policy)
    scene.save(scene.last_year(tmp_path / "then", world.researcher), "caseload", Line("45"))
    page = _come(visit(width=360), wave)
    assert page.url.endswith("/survey/")
    follow(page, "Verder met: Visie en beleid")
    page.get_by_label("Nee", exact=True).check()
    page.get_by_label("De mensen met de meeste kans op werk").check()
    page.get_by_label("Te weinig klantmanagers").check()  # comes at once
    press(page, "Opslaan en verder")
    expect(page.get_by_text("3 antwoorden zijn bewaard.")).to_be_visible()
    follow(page, "Overzicht")
    follow(page, "Klantmanagers")
    expect(page.get_by_text("45 mensen")).to_be_visible()
    page.get_by_role("textbox", name="Hoeveel statushouders begeleidt").fill("veertig")
    press(page, "Opslaan")
    expect(page.get_by_text("Schrijf hier een getal, zonder letters.")).to_be_visible()
    page.get_by_role("textbox", name="Hoeveel statushouders begeleidt").fill("40")
    press(page, "Opslaan en verder")
    follow(page, "Overzicht")
    follow(page, "Resultaten")
    page.get_by_text("Klopt dit niet? in betaald werk").click()
    page.get_by_label("Waarom klopt de telling niet?").first.fill("Een team staat er niet in.")
    press(page, "Opslaan")
    expect(page.get_by_text("Een team staat er niet in.")).to_be_visible()
    follow(page, "Overzicht")
    follow(page, "Alle antwoorden van Groningen lezen of afdrukken")
    expect(page.get_by_text("40 mensen")).to_be_visible()
    found = wave_of(wave)
    assert found.answers_of(HERE)["why_most_promising"].chosen == {"capacity"}
    assert (HERE, "standing", "in_paid_work") in found.contested


def test_without_javascript_a_question_comes_after_saving(wave: SurveyWave, visit: Visitor) -> None:
    page = _come(visit(width=360, javascript=False), wave)
    follow(page, "Begin met: Visie en beleid")
    page.get_by_label("De mensen met de meeste kans op werk").check()
    expect(page.get_by_text("Waarom kiest uw gemeente daarvoor?")).to_be_hidden()
    press(page, "Opslaan en verder")
    expect(page.get_by_text("Door uw antwoord is er in dit hoofdstuk een vraag bij gekomen.")).to_be_visible()
    page.get_by_label("Te weinig klantmanagers").check()
    press(page, "Opslaan en verder")
    expect(page.get_by_role("heading", name="Eerste contact")).to_be_visible()


def test_a_colleague_fills_in_a_chapter_while_one_writes_in_it_oneself(wave: SurveyWave, visit: Visitor) -> None:
    mine = _come(visit(), wave)
    follow(mine, "Klantmanagers")
    follow(mine, "Dit hoofdstuk aan een collega geven")
    mine.get_by_label("Voor wie is dit hoofdstuk?").fill("Team werk")
    press(mine, "Link maken")
    theirs = visit(width=360)
    theirs.goto(mine.get_by_label("Link", exact=True).input_value())
    mine.goto(f"/survey/{HERE}/case_managers/")
    mine.get_by_role("textbox", name="Hoeveel statushouders begeleidt").fill("40")
    follow(theirs, "Begin met: Klantmanagers")
    theirs.get_by_role("textbox", name="Hoeveel statushouders begeleidt").fill("60")
    press(theirs, "Opslaan")
    expect(theirs.get_by_text("Eén antwoord is bewaard.")).to_be_visible()
    press(mine, "Opslaan en verder")
    expect(mine.get_by_text("Dat van Team werk: 60 mensen")).to_be_visible()
    mine.get_by_label("Mijn antwoord, zoals het hieronder staat").check()
    press(mine, "Opslaan en verder")
    follow(mine, "Overzicht")
    expect(mine.get_by_text("Team werk").first).to_be_visible()
    press(mine, "Terugnemen Team werk")
    expect(mine.get_by_text("De link van Team werk werkt niet meer.")).to_be_visible()
    assert wave_of(wave).answers_of(HERE)["caseload"].lines == {Line("40")}


def _come(page: Page, wave: SurveyWave) -> Page:
    page.goto(address_of(link_of(wave, "r-here")))
    return page
