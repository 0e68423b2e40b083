"""An occupation appears while one types its word; what was ticked before stays ticked."""

from playwright.sync_api import expect

from tests.browser.conftest import Visitor
from tests.browser.people import log_in, press
from tests.world import World


def test_what_fits_appears_while_typing(world: World, visit: Visitor) -> None:
    page = log_in(visit(), world.samira)
    page.goto(f"/people/{world.aster.id}/profile/")
    search = page.get_by_label("Zoek een beroep")
    search.press_sequentially("kaper")
    page.get_by_label("kapper").check()
    search.fill("timerman")
    page.get_by_label("timmerman").check()
    expect(page.get_by_label("kapper")).to_be_checked()
    press(page, "Opslaan")
    expect(page.get_by_text("kapper, timmerman")).to_be_visible()
