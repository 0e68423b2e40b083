"""Languages are ticked, kept as codes, and told by their names."""

from django.urls import reverse

from inbeeld.register.actions.recording import record
from inbeeld.register.models import Employee, Profile
from tests.web.conftest import Browser
from tests.world import World

OF_SAMIRA = {
    "first_name": "Samira",
    "last_name": "El Idrissi",
    "role": "case_manager",
    "number": "KM1",
    "hours_per_week": "32",
}


def test_an_administrator_ticks_the_languages_of_a_case_manager(world: World, browser: Browser) -> None:
    address = reverse("accounts:employee", args=[world.samira.pk])
    browser.of(world.administrator).post(address, OF_SAMIRA | {"languages": ["ti", "ar"]})
    assert Employee.objects.get(pk=world.samira.pk).languages == "ti ar"
    page = browser.get(address).content.decode()
    assert page.count("checked") == 3  # the role is ticked as well
    assert "Nederlands</label>" not in page
    browser.post(address, OF_SAMIRA)
    assert Employee.objects.get(pk=world.samira.pk).languages == ""


def test_a_case_manager_records_in_which_languages_one_can_talk(world: World, browser: Browser) -> None:
    address = f"/people/{world.aster.id}/profile/"
    assert browser.of(world.samira).post(address, {"languages": ["ti", "en"]}).status_code == 302
    assert Profile.current.get(person=world.aster).languages == "ti en"
    assert "Tigrinya en Engels" in browser.get(f"/people/{world.aster.id}/").content.decode()


def test_a_language_of_no_list_stays_when_the_profile_is_corrected(world: World, browser: Browser) -> None:
    kept = record(model=Profile, person=world.aster, languages="ti byn", by=world.samira)
    address = f"/people/{world.aster.id}/profile/{kept.pk}/"
    assert 'value="byn"' in browser.of(world.samira).get(address).content.decode()
    browser.post(address, {"languages": ["ti", "byn"], "language_level": "A2", "why": "gevraagd"})
    assert Profile.current.get(person=world.aster).languages == "ti byn"


def test_what_is_no_language_is_refused(world: World, browser: Browser) -> None:
    browser.of(world.samira).post(f"/people/{world.aster.id}/profile/", {"languages": ["klingon"]})
    assert not Profile.current.filter(person=world.aster).exists()
