"""How pages look is for an organisation to choose."""

from typing import Any

from tests.web.conftest import Browser
from tests.world import World


def test_the_theme_of_an_organisation_replaces_the_neutral_one(world: World, browser: Browser, settings: Any) -> None:
    settings.THEME, settings.THEME_CLASS = "/theme/our-municipality.css", "our-municipality-theme"
    page = browser.of(world.samira).get("/people/").content.decode()
    assert '<link rel="stylesheet" href="/theme/our-municipality.css">' in page
    assert 'class="our-municipality-theme"' in page


def test_a_banner_says_that_data_are_made_up_and_only_then(world: World, browser: Browser, settings: Any) -> None:
    banner = "Alle mensen en feiten hier zijn verzonnen."
    assert banner not in browser.of(world.samira).get("/people/").content.decode()
    settings.MADE_UP = True
    assert banner in browser.get("/people/").content.decode()


def test_everything_is_told_in_dutch_first_and_in_english_on_request(world: World, browser: Browser) -> None:
    assert "Mijn mensen" in browser.of(world.samira).get("/people/").content.decode()
    browser.post("/language/setlang/", {"language": "en", "next": "/people/"})
    page = browser.get("/people/").content.decode()
    assert "My people" in page
    assert "Never any contact." in page
