"""What was sent after the stop, or without a link that works, is not saved, and can be read on the page."""

import pytest
from django.test import Client

from inbeeld.register.actions.surveying.respondents import new_link
from inbeeld.register.models import SurveyAnswer, SurveyWave
from inbeeld.survey.answers import Line
from tests.surveyed import link_of
from tests.web.survey import scene
from tests.web.survey.conftest import Opener
from tests.web.survey.sending import Chapter
from tests.world import HERE, World

MANAGERS = f"/survey/{HERE}/case_managers/"
TYPED = {
    "dedicated": "some",
    "dedicated_share": "62,5",
    "dedicated_share___basis": "estimated",
    "caseload": "veertig",
}


@pytest.fixture
def chapter(opened: Opener) -> Chapter:
    """Opened in time."""
    return Chapter(opened("r-here"), MANAGERS)


def test_after_the_stop_it_says_on_which_day_it_closed_and_shows_what_was_typed(
    wave: SurveyWave, world: World, chapter: Chapter
) -> None:
    scene.close(wave, world.researcher)
    answer = chapter.send(**TYPED)
    page = answer.content.decode()
    assert answer.status_code == 403
    for told in ("Uw antwoorden zijn niet bewaard", "sloot op 3 mei 2026", "researcher"):
        assert told in page
    for typed in ("Ja, voor een deel", "62,5%", "veertig"):
        assert typed in page
    assert not SurveyAnswer.objects.exists()


def test_what_was_saved_before_can_still_be_read_and_no_longer_changed(
    wave: SurveyWave, world: World, chapter: Chapter
) -> None:
    scene.save(link_of(wave, "r-here"), "caseload", Line("40"))
    scene.close(wave, world.researcher)
    page = chapter.browser.get(f"/survey/{HERE}/").content.decode()
    assert "40 mensen" in page
    assert "Wijzigen" not in page
    assert chapter.browser.get(f"{MANAGERS}hand-over/").status_code == 302


@pytest.mark.parametrize("strange", [True, False])
def test_without_a_link_that_works_what_was_typed_is_shown_and_no_question_told(
    wave: SurveyWave, world: World, chapter: Chapter, strange: bool
) -> None:
    if strange:
        chapter.browser = Client()
    else:
        new_link(respondent=link_of(wave, "r-here").respondent, by=world.researcher)
    answer = chapter.send(**TYPED)
    page = answer.content.decode()
    assert answer.status_code == 403
    assert "Uw antwoorden zijn niet bewaard" in page
    assert "veertig" in page
    assert "Hoeveel statushouders" not in page
    assert not SurveyAnswer.objects.exists()


def test_all_answers_of_a_municipality_stand_on_one_page(wave: SurveyWave, world: World, opened: Opener) -> None:
    scene.counts(wave, world.policy)
    link = link_of(wave, "r-here")
    scene.save(link, "dedicated", Line("all"))
    scene.save(link, "dedicated_share", Line("62.5", "", "estimated"))
    scene.save(link, "standing", Line("dont_know", "not_yet_mediated"))
    page = opened("r-here").get(f"/survey/{HERE}/").content.decode()
    for told in ("De antwoorden van Groningen", "Ja, voor alle statushouders", "62,5%", "Weet ik niet", "31,5%"):
        assert told in page
    assert "U hoeft niets te versturen: het is bewaard." in page
