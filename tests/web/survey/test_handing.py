"""A chapter is handed to a colleague, who gets a link of it; it is followed, and can be taken back."""

from urllib.parse import unquote

from django.test import Client

from inbeeld.register.models import SurveyLink, SurveyWave
from inbeeld.register.waves import wave_of
from inbeeld.web.survey.links import address_of
from tests.web.survey.conftest import Opener
from tests.web.survey.sending import Chapter
from tests.world import HERE

POLICY = f"/survey/{HERE}/policy/"


def hand(browser: Client, whom: str = "Team beleid") -> tuple[SurveyLink, str]:
    answer = browser.post(f"{POLICY}hand-over/", {"for_whom": whom}, follow=True)
    return SurveyLink.objects.get(for_whom=whom), answer.content.decode()


def test_a_colleague_gets_a_link_to_copy_or_mail_and_fills_in_that_chapter(wave: SurveyWave, opened: Opener) -> None:
    link, page = hand(opened("r-here"))
    assert f"http://testserver{address_of(link)}</textarea>" in page
    mail = unquote(page.split('href="mailto:?')[1].split('"')[0])
    assert "Monitor 2026: Visie en beleid, Groningen" in mail
    assert address_of(link) in mail
    Chapter(opened(link), POLICY).send(written_policy="adopted")
    assert wave_of(wave).answers_of(HERE)["written_policy"].chosen == {"adopted"}


def test_the_list_says_who_has_what_and_how_far_it_is(wave: SurveyWave, opened: Opener) -> None:
    browser = opened("r-here")
    link, _ = hand(browser)
    Chapter(opened(link), POLICY).send(written_policy="adopted", goals="none")
    page = browser.get("/survey/").content.decode().split("Bij collega")[1]
    assert "Team beleid</strong>: Visie en beleid, Groningen" in page
    assert "2 van 4" in page


def test_what_a_colleague_answered_stays_when_the_chapter_is_taken_back(wave: SurveyWave, opened: Opener) -> None:
    browser = opened("r-here")
    link, _ = hand(browser)
    colleague = opened(link)
    Chapter(colleague, POLICY).send(written_policy="adopted")
    browser.post(f"/survey/handed/{link.pk}/take-back/")
    page = browser.get("/survey/").content.decode()
    assert "De link van Team beleid werkt niet meer. Wat is ingevuld, blijft bewaard." in page
    assert "Bij collega" not in page
    assert colleague.get(POLICY).status_code == 403
    assert "written_policy" in wave_of(wave).answers_of(HERE)


def test_without_a_name_no_link_is_made(wave: SurveyWave, opened: Opener) -> None:
    before = SurveyLink.objects.count()
    assert opened("r-here").post(f"{POLICY}hand-over/", {"for_whom": " "}).status_code == 200
    assert SurveyLink.objects.count() == before
