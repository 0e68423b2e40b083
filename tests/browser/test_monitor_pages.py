"""Every page of a wave that is filled: nothing hinders people (axe-core), and nothing runs off a telephone."""

from collections.abc import Iterator

import pytest
from django.test import Client
from django.urls import reverse

from inbeeld.register.models import SurveyWave
from tests.browser.conftest import Visitor
from tests.browser.people import log_in
from tests.browser.test_every_page import WIDTHS
from tests.browser.test_every_page import _hindrances as hindrances
from tests.web.monitor.scene import answered_wave
from tests.web.numbers import town
from tests.world import HERE, World


@pytest.mark.parametrize("language", ["nl", "en"])
def test_nothing_hinders_whoever_runs_a_wave(world: World, visit: Visitor, axe: str, language: str) -> None:
    addresses = list(_addresses(answered_wave(world.researcher)))
    found: list[str] = []
    for width in WIDTHS[language]:
        page = log_in(visit(width=width, language=language), world.researcher)
        for address in addresses:
            answer = page.goto(address)
            assert answer
            assert answer.ok
            found += [f"{width} {address} {told}" for told in hindrances(page, axe, width, language)]
    assert found == []


@pytest.mark.parametrize("language", ["nl", "en"])
def test_nothing_hinders_whoever_delivers_counts(world: World, visit: Visitor, axe: str, language: str) -> None:
    answered_wave(world.researcher)
    town.fill(world.leader)
    counted = Client()
    counted.force_login(world.policy, backend="django.contrib.auth.backends.ModelBackend")
    assert counted.get(reverse("monitor:deliver")).status_code == 200  # counting takes longer than a browser waits
    found: list[str] = []
    for width in WIDTHS[language]:
        page = log_in(visit(width=width, language=language), world.policy)
        page.goto(reverse("monitor:deliver"))
        assert page.locator("tbody tr").count() > 10
        found += [f"{width} {told}" for told in hindrances(page, axe, width, language)]
    assert found == []


def _addresses(wave: SurveyWave) -> Iterator[str]:
    for name in ("board", "stop", "respondents", "disputes", "answers", "figures"):
        yield reverse(f"monitor:{name}", args=[wave.name])
    yield reverse("monitor:respondent", args=[wave.name, wave.respondents.earliest("pk").pk])
    yield reverse("monitor:dispute", args=[wave.name, HERE, "dedicated"])
    yield reverse("monitor:answers", args=[wave.name]) + f"?municipality={HERE}"
    for part in ("case_managers", "response", "method"):
        yield reverse("monitor:figures", args=[wave.name]) + f"?chapter={part}&by=size"
