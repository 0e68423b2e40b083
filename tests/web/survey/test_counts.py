"""What the register counted is shown as counted, with what it means; it may be contested, and taken back."""

from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client

from inbeeld.register.models import SurveyWave
from inbeeld.register.waves import wave_of
from inbeeld.survey.answers import Line
from inbeeld.survey.questionnaire import monitor
from inbeeld.web.survey.counted import meaning
from tests.web.survey import scene
from tests.web.survey.conftest import Opener
from tests.web.survey.sending import Chapter, form_of
from tests.world import ELSEWHERE, HERE, World

RESULTS = f"/survey/{HERE}/results/"
WORK, LASTING = (HERE, "standing", "in_paid_work"), (HERE, "lasting_work", "")
HEAD = "municipality,question,item,value,day,figure,delivered_at"
GOOD = f"{HEAD}\n{HERE},standing,in_paid_work,31.5,2026-01-01,in_paid_work,2026-05-04T09:00:00\n"


@pytest.fixture
def browser(wave: SurveyWave, world: World, opened: Opener) -> Client:
    scene.counts(wave, world.policy)
    return opened("r-here")


def test_a_count_stands_with_its_mark_its_day_and_what_it_means(browser: Client) -> None:
    page = browser.get(RESULTS).content.decode()
    assert "<strong>31,5%</strong>" in page
    assert "door uw eigen register, op 1 januari 2026" in page
    assert "mensen die op de peildatum betaald werk" in page
    assert form_of(browser.get(RESULTS))["standing-in_paid_work"] == [""]


def test_the_start_page_names_what_was_counted_and_counts_it_as_answered(browser: Client) -> None:
    page = browser.get("/survey/").content.decode()
    assert "Uw register telde 3 cijfers" in page
    assert "1 van 41 vragen beantwoord" in page


def test_a_count_is_contested_with_a_reason_and_an_own_answer_and_that_is_taken_back(
    wave: SurveyWave, browser: Client
) -> None:
    chapter = Chapter(browser, RESULTS)
    chapter.send(lasting_work___why="Niet alles staat erin.", lasting_work="50", lasting_work___basis="estimated")
    found = wave_of(wave)
    assert LASTING in found.contested
    assert found.answers_of(HERE)["lasting_work"].lines == {Line("50", "", "estimated")}
    page = browser.get(RESULTS).content.decode()
    assert "Dit klopt niet, zei u:</strong> Niet alles staat erin." in page
    chapter.again()
    chapter.send(lasting_work___right="yes")
    assert LASTING in wave_of(wave).counted
    assert wave_of(wave).answers_of(HERE)["lasting_work"].lines == {Line("50", "", "estimated")}


def test_saving_without_a_reason_contests_nothing(wave: SurveyWave, browser: Client) -> None:
    Chapter(browser, RESULTS).send(lasting_work___why="  ")
    assert set(wave_of(wave).contested) == set()


def test_a_reason_that_is_too_long_is_told_and_stays(wave: SurveyWave, browser: Client) -> None:
    chapter = Chapter(browser, RESULTS)
    page = chapter.send(standing__in_paid_work___why="x" * 501, caseload="40").content.decode()
    assert "Deze tekst heeft 501 tekens. Er is plaats voor 500." in page
    assert chapter.fields["standing-in_paid_work--why"] == ["x" * 501]
    assert set(wave_of(wave).contested) == set()


def test_every_figure_that_the_questionnaire_counts_has_its_meaning() -> None:
    figures = {one.figure for asked in monitor().questions.values() for one in asked.prefills.values()}
    assert figures
    assert [figure for figure in figures if not meaning(figure)] == []


def upload(browser: Client, text: str) -> HttpResponse:
    return browser.post("/survey/counts/", {"counts": SimpleUploadedFile("counted.csv", text.encode())})


def sealed(answer: HttpResponse) -> str:
    return answer.content.decode().split('name="sealed" value="')[1].split('"')[0]


def test_a_file_is_shown_first_and_kept_when_one_says_so(wave: SurveyWave, opened: Opener) -> None:
    browser = opened("r-here")
    answer = upload(browser, GOOD)
    page = answer.content.decode()
    assert "Er is nog niets bewaard. Dit komt erin:" in page
    assert "31,5%" in page
    assert wave_of(wave).counts == ()
    browser.post("/survey/counts/keep/", {"sealed": sealed(answer)})
    assert "Eén telling is bewaard." in browser.get("/survey/").content.decode()
    assert wave_of(wave).counted[WORK].value == "31.5"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (HEAD + "\n", "In dit bestand staan geen tellingen."),
        ("nothing of the kind", "In dit bestand staan geen tellingen."),
        (GOOD + "GM0014,standing\n", "Dit bestand is niet te lezen."),
        (GOOD.replace("31.5", "315"), "Dit bestand past niet bij deze vragenlijst."),
        (GOOD.replace("in_paid_work,2026", "on_benefit,2026"), "Dit bestand past niet bij deze vragenlijst."),
        (GOOD.replace(HERE, ELSEWHERE), f"U antwoordt niet voor {ELSEWHERE}. Er is niets bewaard."),
        (GOOD.replace("2026-01-01", "yesterday"), "counted.csv, line 2, day"),
        ("x" * 1_000_001, "Het is te groot"),
    ],
)
def test_a_file_that_does_not_fit_is_refused_with_the_reason(
    wave: SurveyWave, opened: Opener, text: str, told: str
) -> None:
    page = upload(opened("r-here"), text).content.decode()
    assert told in page
    assert 'name="sealed"' not in page
    assert "/tmp" not in page


def test_what_was_shown_cannot_be_changed_on_the_way(wave: SurveyWave, opened: Opener) -> None:
    browser = opened("r-here")
    browser.post("/survey/counts/keep/", {"sealed": sealed(upload(browser, GOOD)) + "x"})
    assert "Er is niets bewaard. Kies het bestand opnieuw." in browser.get("/survey/counts/").content.decode()
    assert wave_of(wave).counts == ()


def test_what_another_was_shown_cannot_be_kept(wave: SurveyWave, opened: Opener) -> None:
    text = sealed(upload(opened("r-here"), GOOD))
    opened("r-elsewhere").post("/survey/counts/keep/", {"sealed": text})
    assert wave_of(wave).counts == ()


def test_after_the_stop_no_file_is_kept(wave: SurveyWave, opened: Opener, world: World, tmp_path: Path) -> None:
    browser = opened("r-here")
    text = sealed(upload(browser, GOOD))
    scene.close(wave, world.researcher)
    browser.post("/survey/counts/keep/", {"sealed": text})
    assert wave_of(wave).counts == ()
    assert "Deze vragenlijst is vandaag niet open." in browser.get("/survey/").content.decode()
