"""Who runs a wave sees its answers; nobody else does, and a researcher sees nothing of a register."""

import pytest
from django.urls import reverse

from inbeeld.register.models import SurveyWave
from tests.web.conftest import Browser
from tests.world import HERE, World

PAGES = ("board", "stop", "respondents", "disputes", "answers", "figures")


@pytest.mark.parametrize("who", ["samira", "leader", "policy", "privacy", "administrator"])
def test_no_other_role_sees_a_wave(world: World, browser: Browser, answered: SurveyWave, who: str) -> None:
    browser.of(getattr(world, who))
    addresses = [reverse(f"monitor:{page}", args=[answered.name]) for page in PAGES]
    addresses += [reverse("monitor:dispute", args=[answered.name, HERE, "dedicated"])]
    addresses += [reverse("monitor:respondent", args=[answered.name, answered.respondents.earliest("pk").pk])]
    addresses += [reverse("monitor:report", args=[answered.name, "pdf"])]
    assert {browser.get(address).status_code for address in addresses} == {403}
    for name in ("links", "export", "import", "respondents_file"):
        assert browser.post(reverse(f"monitor:{name}", args=[answered.name])).status_code == 403


def test_a_researcher_delivers_no_counts_and_opens_nobody(world: World, researcher: Browser) -> None:
    assert researcher.get(reverse("monitor:deliver")).status_code == 403
    assert researcher.get(reverse("people:person", args=[world.aster.id])).status_code == 403


def test_each_sees_the_own_entrance(world: World, browser: Browser) -> None:
    assert 'href="/monitor/"' in browser.of(world.researcher).get("/monitor/").content.decode()
    page = browser.of(world.policy).get("/monitor/deliver/").content.decode()
    assert 'href="/monitor/deliver/"' in page
    assert 'href="/monitor/"' not in page
