"""Every page for respondents refuses whom it must. All of them are walked, so that a new one cannot be forgotten."""

from uuid import UUID

import pytest
from django.urls import URLPattern, reverse

from inbeeld.register.actions.surveying.respondents import hand_over, new_link
from inbeeld.register.models import SurveyLink, SurveyWave
from tests.surveyed import link_of
from tests.web.conftest import Browser
from tests.web.survey.conftest import Opener
from tests.web.test_access import of_respondents
from tests.world import ELSEWHERE, HERE, World

CHAPTER, ANOTHER = "policy", "results"


@pytest.fixture
def handed(wave: SurveyWave) -> SurveyLink:
    """By whoever answers for both."""
    return hand_over(link=link_of(wave, "r-both"), municipality=HERE, chapter=CHAPTER, for_whom="Team beleid")


def filled(name: str, pattern: URLPattern, *, code: str = HERE, chapter: str = CHAPTER, handed: UUID) -> str:
    known = {"code": code, "chapter": chapter, "handed": handed}
    return reverse(name, kwargs={parameter: known[parameter] for parameter in pattern.pattern.converters})


def test_there_is_something_to_walk() -> None:
    assert len(of_respondents()) >= 8


@pytest.mark.parametrize("who", ["nobody", "samira", "policy", "researcher", "administrator"])
def test_without_a_link_every_page_is_refused_also_to_employees(
    world: World, browser: Browser, handed: SurveyLink, who: str
) -> None:
    if who != "nobody":
        browser.of(getattr(world, who))
    for name, pattern in of_respondents():
        address = filled(name, pattern, handed=handed.pk)
        assert (browser.get(address).status_code, browser.post(address).status_code) == (403, 403), name


def test_with_a_link_that_ended_every_page_is_refused(opened: Opener, world: World, handed: SurveyLink) -> None:
    whole, colleague = opened("r-both"), opened(handed)
    new_link(respondent=handed.respondent, by=world.researcher)
    for name, pattern in of_respondents():
        address = filled(name, pattern, handed=handed.pk)
        for browser in (whole, colleague):
            assert (browser.get(address).status_code, browser.post(address).status_code) == (403, 403), name


def test_what_is_of_another_municipality_does_not_exist(opened: Opener, handed: SurveyLink) -> None:
    browser = opened("r-here")
    for name, pattern in of_respondents():
        if pattern.pattern.converters:
            address = filled(name, pattern, code=ELSEWHERE, handed=handed.pk)
            assert browser.get(address).status_code in (404, 405), name
            assert browser.post(address).status_code == 404, name


def test_what_does_not_exist_for_a_respondent_leads_back_to_the_survey(opened: Opener) -> None:
    page = opened("r-here").get(f"/survey/{ELSEWHERE}/").content.decode()
    assert "Misschien is uw link voor een andere gemeente of een ander hoofdstuk." in page
    assert '<a class="utrecht-link" href="/survey/">' in page


def test_a_link_opens_its_own_pages(opened: Opener, handed: SurveyLink) -> None:
    browser = opened("r-both")
    for name, pattern in of_respondents():
        assert browser.get(filled(name, pattern, handed=handed.pk)).status_code in (200, 405), name


def test_a_handed_link_opens_that_chapter_of_that_municipality_and_nothing_else(
    opened: Opener, handed: SurveyLink
) -> None:
    browser = opened(handed)
    seen = set()
    for name, pattern in of_respondents():
        if browser.get(filled(name, pattern, handed=handed.pk)).status_code == 200:
            seen.add(name)
        if pattern.pattern.converters:
            for other in ({"code": ELSEWHERE}, {"chapter": ANOTHER}):
                if other.keys() <= pattern.pattern.converters.keys():
                    assert browser.get(filled(name, pattern, handed=handed.pk, **other)).status_code == 404, name
                    assert browser.post(filled(name, pattern, handed=handed.pk, **other)).status_code == 404, name
    assert seen == {"survey:start", "survey:answers", "survey:chapter"}


def test_a_handed_link_shows_no_word_of_other_chapters_or_municipalities(opened: Opener, handed: SurveyLink) -> None:
    browser = opened(handed)
    for address in ("/survey/", f"/survey/{HERE}/", f"/survey/{HERE}/{CHAPTER}/"):
        page = browser.get(address).content.decode()
        assert "Visie en beleid" in page
        assert "Resultaten" not in page
        assert "Midden-Groningen" not in page
