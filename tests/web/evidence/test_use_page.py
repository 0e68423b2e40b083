"""The page of use: of the own municipality for policy, of those that share it for research, and the log without
names."""

import csv
import io

import pytest
from django.urls import reverse

from inbeeld.register.actions.employing import employ
from inbeeld.register.actions.looking import Shown, log_chosen, log_opened, log_shown
from inbeeld.register.models import Audit
from inbeeld.register.roles import Role
from tests.web.conftest import Browser
from tests.world import World

TOLD = "Het is 60 keer getoond aan 4 medewerkers, en 40 keer geopend."
USE, SHARE, LOG = (reverse(f"evidence:{name}") for name in ("use", "share", "log"))


def used(world: World) -> None:
    """Four case managers were each shown a course fifteen times, and opened it ten times."""
    more = [
        employ(username=name, role=Role.CASE_MANAGER, municipality=world.samira.municipality, by=None)
        for name in ("third", "fourth")
    ]
    for by in (world.samira, world.colleague, *more):
        for n in range(15):
            (one,) = log_shown(shown=[Shown("language_course")], choice="offer", by=by)
            if n < 10:
                log_opened(looking=one.pk, by=by)
            if n < 5:
                log_chosen(lookings=[one.pk], chosen="language_course", by=by)


def test_a_policy_officer_sees_how_often_it_was_opened(world: World, browser: Browser) -> None:
    used(world)
    page = browser.of(world.policy).get(USE).content.decode()
    assert TOLD in page
    assert "67%" in page.replace("\xa0", "")
    assert ">40<" in page
    assert "samira" not in page


def test_without_use_it_says_when_there_will_be_something(world: World, browser: Browser) -> None:
    page = browser.of(world.policy).get(USE).content.decode()
    assert "Er is nog niets te vertellen" in page


def test_a_researcher_sees_nothing_that_is_not_shared(world: World, browser: Browser) -> None:
    used(world)
    assert "Er is nog niets te vertellen" in browser.of(world.researcher).get(USE).content.decode()
    browser.of(world.policy).post(SHARE, {"share": "yes"})
    assert TOLD in browser.of(world.researcher).get(USE).content.decode()
    browser.of(world.policy).post(SHARE)
    assert "Er is nog niets te vertellen" in browser.of(world.researcher).get(USE).content.decode()


def test_the_log_names_nobody_and_says_for_which_study_it_was_taken_out(world: World, browser: Browser) -> None:
    used(world)
    browser.of(world.policy).post(SHARE, {"share": "yes"})
    assert browser.of(world.researcher).post(LOG, {"purpose": ""}).status_code == 422
    answer = browser.post(LOG, {"purpose": "Tonen wij het goed?"})
    lines = list(csv.DictReader(io.StringIO(answer.content.decode())))
    assert len(lines) == 60
    assert sum(line["chose"] == "this" for line in lines) == 20
    assert {line["employee"] for line in lines} == {"1", "2", "3", "4"}
    assert {line["month"] for line in lines} == {"2026-05"}
    assert not any(name in answer.content.decode() for name in ("samira", "colleague", "third"))
    taken_out = Audit.objects.get(action="use_of_findings.exported")
    assert (taken_out.municipality, taken_out.told["purpose"]) == ("GM0014", "Tonen wij het goed?")


@pytest.mark.parametrize("who", ["samira", "leader", "privacy", "administrator"])
def test_nobody_else_sees_the_use(world: World, browser: Browser, who: str) -> None:
    assert browser.of(getattr(world, who)).get(USE).status_code == 403
