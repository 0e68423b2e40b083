"""An occupation is chosen by plain words; what is stored is its code, and what is shown are words."""

from datetime import date

import pytest
from django.http import HttpResponse

from inbeeld.register.actions.recording import record
from inbeeld.register.models import Profile, Spell
from tests.web.conftest import Browser
from tests.world import World


def read(answer: HttpResponse) -> str:
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.fixture
def samira(world: World, browser: Browser) -> Browser:
    return browser.of(world.samira)


def test_what_is_found_appears_below_what_is_ticked(samira: Browser) -> None:
    page = read(samira.get("/occupations/?field=occupations&several&occupations=5120&occupations_words=kaper"))
    assert page.index("kok") < page.index("kapper")
    assert page.count("checked") == 1
    assert 'type="checkbox" name="occupations" value="5141"' in page


def test_it_speaks_the_language_of_the_page(samira: Browser) -> None:
    address = "/occupations/?field=occupation&occupation_words=hairdresser"
    assert "kapper" in read(samira.get(address))
    english = read(samira.get(address, headers={"accept-language": "en"}))
    assert "hairdresser" in english
    assert "kapper" not in english


def test_what_is_not_found_is_told(samira: Browser) -> None:
    assert "Niets gevonden" in read(samira.get("/occupations/?field=occupation&occupation_words=xyzzy"))


def test_it_is_a_part_of_a_form_and_no_page(samira: Browser) -> None:
    assert samira.get("/occupations/").status_code == 404


def test_what_was_typed_is_not_run(samira: Browser) -> None:
    page = read(samira.get("/occupations/", {"field": '"><script>', "id": '"><script>', "occupation": "<script>"}))
    assert "<script>" not in page


def test_a_profile_holds_codes_and_shows_words(world: World, samira: Browser) -> None:
    address = f"/people/{world.aster.id}/profile/"
    answer = samira.post(address, {"occupations": ["5141", "7115"], "occupations_words": ""})
    assert answer.status_code == 302
    assert Profile.current.get(person=world.aster).occupations == "5141 7115"
    page = read(samira.get(f"/people/{world.aster.id}/"))
    assert "kapper, timmerman" in page


def test_who_adds_an_occupation_keeps_what_was_known(world: World, samira: Browser) -> None:
    address = f"/people/{world.aster.id}/profile/"
    samira.post(address, {"occupations": "5141"})
    assert 'value="5141" id="id_occupations_0" checked' in read(samira.get(address))
    assert "Vul minstens één veld in" in read(samira.post(address, {"occupations": "5141"}))
    samira.post(address, {"occupations": "5141", "wishes": "een salon"})
    samira.post(address, {"occupations": ["5141", "7115"]})
    told = {(one.occupations, one.wishes) for one in Profile.current.filter(person=world.aster)}
    assert told == {("5141", None), (None, "een salon"), ("5141 7115", None)}


def test_words_of_which_nothing_was_ticked_are_asked_about(world: World, samira: Browser) -> None:
    address = f"/people/{world.aster.id}/profile/"
    page = read(samira.post(address, {"occupations_words": "kaper", "wishes": "in een salon"}))
    assert "Vink hieronder aan wat u bedoelt" in page
    assert 'value="5141"' in page
    assert "in een salon" in page, "nothing that was typed is lost"
    assert not Profile.current.filter(person=world.aster).exists()
    answer = samira.post(address, {"occupations_words": "kaper", "occupations": "5141"})
    assert answer.status_code == 302


def test_words_that_are_no_occupation_are_told(world: World, samira: Browser) -> None:
    page = read(samira.post(f"/people/{world.aster.id}/profile/", {"occupations_words": "xyzzy"}))
    assert "Dit beroep kennen we niet" in page


def test_more_than_fits_is_told(world: World, samira: Browser) -> None:
    codes = [f"http://data.europa.eu/esco/occupation/{n:036}" for n in range(20)]
    page = read(samira.post(f"/people/{world.aster.id}/profile/", {"occupations": codes}))
    assert "Dit zijn er te veel" in page


@pytest.fixture
def job(world: World) -> Spell:
    told = {"kind": "paid_work", "start": date(2026, 1, 1), "occupation": "kok en bakker", "provider": "De Hoek"}
    record(model=Spell, person=world.aster, by=world.samira, **told)
    return Spell.current.get(person=world.aster, kind="paid_work")


def test_own_words_of_an_import_stay_until_somebody_chooses(world: World, samira: Browser, job: Spell) -> None:
    address = f"/people/{world.aster.id}/period/{job.id}/"
    page = read(samira.get(address))
    assert 'value="kok en bakker" id="id_occupation_0" checked' in page
    kept = {"kind": "paid_work", "start": "2026-01-01", "provider": "De Hoek"}
    assert samira.post(address, kept | {"occupation": "kok en bakker"}).status_code == 302
    assert Spell.objects.filter(person=world.aster).count() == 1, "nothing was changed"
    assert samira.post(address, kept | {"occupation": "5120", "why": "preciezer"}).status_code == 302
    assert Spell.current.get(person=world.aster, kind="paid_work").occupation == "5120"
    history = read(samira.get(f"/people/{world.aster.id}/history/"))
    assert "<del>kok en bakker</del> → kok<" in history


def test_an_occupation_can_be_taken_away(world: World, samira: Browser, job: Spell) -> None:
    kept = {"kind": "paid_work", "start": "2026-01-01", "provider": "De Hoek", "why": "was fout"}
    address = f"/people/{world.aster.id}/period/{job.id}/"
    assert samira.post(address, kept | {"occupation": ""}).status_code == 302
    assert Spell.current.get(person=world.aster, kind="paid_work").occupation is None
