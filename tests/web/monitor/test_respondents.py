"""Names, addresses and links of respondents are on their own pages, and on no other."""

import csv
from datetime import date
from io import StringIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from inbeeld.register.models import Audit, Respondent, SurveyLink, SurveyWave
from tests.surveyed import link_of
from tests.web.conftest import Browser
from tests.web.monitor.scene import exported
from tests.world import ELSEWHERE, HERE

NAME, ADDRESS = "Wil Jansen", "wil@groningen.example"


@pytest.fixture
def named(answered: SurveyWave) -> SurveyWave:
    answered.respondents.update(name=NAME, email=ADDRESS)
    return answered


def add(researcher: Browser, wave: SurveyWave, **given: str) -> str:
    return researcher.post(f"/monitor/{wave.name}/respondents/", given, follow=True).content.decode()


def add_file(researcher: Browser, wave: SurveyWave, content: str) -> str:
    file = SimpleUploadedFile("asked.csv", content.encode())
    return researcher.post(f"/monitor/{wave.name}/respondents/file/", {"file": file}, follow=True).content.decode()


def merge_rows(researcher: Browser, wave: SurveyWave, who: str) -> list[dict[str, str]]:
    content = researcher.post(f"/monitor/{wave.name}/respondents/links.csv", {"who": who}).content.decode("utf-8-sig")
    return list(csv.DictReader(StringIO(content), delimiter=";"))


def test_a_respondent_is_added_by_names_or_codes(researcher: Browser, wave: SurveyWave) -> None:
    page = add(researcher, wave, key="r-9", municipalities=f"groningen, {ELSEWHERE}", name=NAME, email=ADDRESS)
    assert NAME in page
    added = Respondent.objects.get(key="r-9")
    assert {one.municipality for one in added.answers_for.all()} == {HERE, ELSEWHERE}
    assert added.links.count() == 1


def test_a_municipality_that_is_not_asked_is_told(researcher: Browser, wave: SurveyWave) -> None:
    assert "Niet bij de gemeenten van deze golf: Luik." in add(researcher, wave, key="r-9", municipalities="Luik")


@pytest.mark.parametrize("between", [",", ";"])
def test_a_file_adds_all_respondents(researcher: Browser, wave: SurveyWave, between: str) -> None:
    rows = [("respondent", "municipality", "name", "email"), ("r-9", HERE, NAME, ""), ("r-9", ELSEWHERE, "", ADDRESS)]
    page = add_file(researcher, wave, "\n".join(between.join(row) for row in rows))
    assert "1 respondent is toegevoegd." in page
    added = Respondent.objects.get(key="r-9")
    assert (added.name, added.email, added.answers_for.count()) == (NAME, ADDRESS, 2)


def test_a_file_with_a_mistake_adds_nobody(researcher: Browser, wave: SurveyWave) -> None:
    page = add_file(researcher, wave, f"respondent,municipality,email\nr-9,{HERE},\nr-8,Luik,geen\n")
    assert "Regel 3: deze gemeente hoort niet bij deze golf." in page
    assert "Regel 3: dit is geen e-mailadres." in page
    assert not Respondent.objects.filter(key="r-9").exists()


def test_a_file_without_columns_is_told(researcher: Browser, wave: SurveyWave) -> None:
    assert "De eerste regel moet de kolommen noemen" in add_file(researcher, wave, "naam;gemeente\nWil;Luik\n")


def test_the_merge_file_has_the_link_and_the_letter_of_who_is_awaited(researcher: Browser, wave: SurveyWave) -> None:
    rows = merge_rows(researcher, wave, "awaited")
    assert [row["respondent"] for row in rows] == ["r-both", "r-elsewhere", "r-here"]
    assert rows[2]["subject"] == "Monitor 2026: we missen nog antwoorden"
    assert "Groningen" in rows[2]["letter"]
    assert rows[2]["until"] == "2026-06-01"
    opened = researcher.get(rows[2]["link"], follow=True)
    assert opened.status_code == 200
    assert Audit.objects.get(action="links.taken_out").told["respondents"] == ["r-both", "r-elsewhere", "r-here"]


def test_who_answered_all_is_not_reminded(researcher: Browser, answered: SurveyWave) -> None:
    assert merge_rows(researcher, answered, "awaited") == []
    assert len(merge_rows(researcher, answered, "all")) == 58


def test_a_link_is_made_anew_with_a_day_of_its_own(researcher: Browser, wave: SurveyWave) -> None:
    lost = link_of(wave, "r-here")
    address = f"/monitor/{wave.name}/respondents/{lost.respondent.pk}/"
    page = researcher.post(address, {"until": "2026-08-01"}, follow=True).content.decode()
    assert "1 augustus 2026" in page
    assert SurveyLink.objects.get(pk=lost.pk).ended_at is not None
    assert link_of(wave, "r-here").until == date(2026, 8, 1)


def test_a_respondent_of_another_wave_is_not_found_here(
    researcher: Browser, wave: SurveyWave, answered: SurveyWave
) -> None:
    other = link_of(wave, "r-here").respondent
    assert researcher.get(f"/monitor/{answered.name}/respondents/{other.pk}/").status_code == 404


@pytest.mark.parametrize(
    "page",
    [
        "",
        "disputes/",
        f"disputes/{HERE}/dedicated/",
        f"answers/?municipality={HERE}",
        "figures/",
        "figures/?chapter=method",
    ],
)
def test_no_other_page_shows_who_a_respondent_is(researcher: Browser, named: SurveyWave, page: str) -> None:
    told = researcher.get(f"/monitor/{named.name}/{page}").content.decode()
    assert NAME not in told
    assert ADDRESS not in told


@pytest.mark.parametrize("form", ["csv", "sav", "zip"])
def test_no_export_holds_who_a_respondent_is(researcher: Browser, named: SurveyWave, form: str) -> None:
    for content in exported(researcher, named, form).values():
        assert NAME.encode() not in content
        assert ADDRESS.encode() not in content
