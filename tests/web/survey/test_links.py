"""A personal link opens the survey of its municipalities; it cannot be guessed, and it ends."""

import io
import logging
from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.core.cache import cache
from django.core.signing import Signer
from django.test import Client

from inbeeld.register.actions.surveying.respondents import hand_over, new_link, take_back
from inbeeld.register.actions.surveying.waves import move_stop
from inbeeld.register.models import SurveyWave
from inbeeld.web.survey.links import address_of
from tests.surveyed import link_of
from tests.web.survey.conftest import Opener
from tests.world import HERE, TODAY, World


def text_of(browser: Client, address: str = "/survey/") -> str:
    return browser.get(address).content.decode()


def test_a_link_leads_to_a_page_whose_address_does_not_hold_it(wave: SurveyWave) -> None:
    browser = Client()
    answer = browser.get(address_of(link_of(wave, "r-both")))
    assert (answer.status_code, answer["Location"]) == (302, "/survey/")
    assert "no-store" in answer["Cache-Control"]
    assert "U antwoordt voor: Groningen, Midden-Groningen" in text_of(browser)


def test_a_link_that_was_not_made_with_the_key_of_this_installation_does_not_work(wave: SurveyWave) -> None:
    forged = Signer(key="another key", sep=".", salt="inbeeld.survey.link").sign(link_of(wave, "r-here").pk.hex)
    other_purpose = Signer(sep=".", salt="another purpose").sign(link_of(wave, "r-here").pk.hex)
    for token in (link_of(wave, "r-here").pk.hex, forged, other_purpose, "guess", "x" * 5_000):
        assert Client().get(f"/survey/open/{token}/").status_code == 403


def test_a_link_that_never_was_and_one_that_ended_look_the_same(wave: SurveyWave, world: World) -> None:
    lost = link_of(wave, "r-here")
    new_link(respondent=lost.respondent, by=world.researcher)
    ended, strange = Client().get(address_of(lost)), Client().get(f"/survey/open/{uuid4().hex}.x/")
    assert ended.status_code == strange.status_code == 403
    pages = [answer.content.decode().split("<main")[1] for answer in (ended, strange)]
    assert pages[0] == pages[1]
    assert "vraag een nieuwe aan wie u de link stuurde" in pages[0]
    assert "Monitor 2026" not in pages[0]


def test_who_is_within_when_the_link_ends_is_out_at_the_next_page(
    wave: SurveyWave, opened: Opener, world: World
) -> None:
    browser = opened("r-here")
    new_link(respondent=link_of(wave, "r-here").respondent, by=world.researcher)
    assert browser.get("/survey/").status_code == 403


def test_a_handed_link_ends_with_the_one_it_came_from(wave: SurveyWave, opened: Opener, world: World) -> None:
    link = link_of(wave, "r-here")
    handed = hand_over(link=link, municipality=HERE, chapter="policy", for_whom="Team")
    browser = opened(handed)
    assert browser.get("/survey/").status_code == 200
    new_link(respondent=link.respondent, by=world.researcher)
    assert browser.get("/survey/").status_code == 403
    assert Client().get(address_of(handed)).status_code == 403


def test_a_chapter_that_was_taken_back_is_closed(wave: SurveyWave, opened: Opener) -> None:
    link = link_of(wave, "r-here")
    handed = hand_over(link=link, municipality=HERE, chapter="policy", for_whom="Team")
    browser = opened(handed)
    take_back(handed=handed, by=link)
    assert browser.get("/survey/").status_code == 403


def test_before_the_wave_opens_a_link_says_from_when_and_who_knows_more(
    wave: SurveyWave, opened: Opener, world: World
) -> None:
    wave.plan = {**wave.plan, "opens": "2026-05-20"}
    wave.save()
    answer = opened("r-here").get("/survey/")
    assert answer.status_code == 403
    assert "gaat open op 20 mei 2026" in answer.content.decode()
    assert "researcher" in answer.content.decode()


def test_after_the_stop_a_link_says_on_which_day_it_closed_and_what_was_saved_can_be_read(
    wave: SurveyWave, opened: Opener, world: World
) -> None:
    move_stop(wave=wave, closes=TODAY - timedelta(days=1), by=world.researcher)
    browser = opened("r-here")
    assert "sloot op 3 mei 2026" in text_of(browser)
    assert browser.get(f"/survey/{HERE}/policy/")["Location"] == f"/survey/{HERE}/"
    assert "sloot op 3 mei 2026" in text_of(browser, f"/survey/{HERE}/")


def test_a_link_with_a_day_of_its_own_says_that_day(wave: SurveyWave, opened: Opener, world: World) -> None:
    link = new_link(respondent=link_of(wave, "r-here").respondent, until=date(2026, 7, 1), by=world.researcher)
    assert "tot en met 1 juli 2026" in text_of(opened(link))


def test_who_tries_many_links_has_to_wait_and_a_link_that_works_goes_on_working(wave: SurveyWave) -> None:
    cache.clear()
    codes = [Client().get(f"/survey/open/{uuid4().hex}.guess/").status_code for _ in range(31)]
    assert codes == [403] * 30 + [429]
    assert Client().get(address_of(link_of(wave, "r-here"))).status_code == 302
    cache.clear()


def test_no_log_holds_a_link(wave: SurveyWave, world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    written = io.StringIO()
    monkeypatch.setattr(logging.getLogger("django").handlers[0], "stream", written)
    lost = link_of(wave, "r-here")
    new_link(respondent=lost.respondent, by=world.researcher)
    Client().get(address_of(lost))
    assert "/survey/open/..." in written.getvalue()
    assert lost.pk.hex not in written.getvalue()
