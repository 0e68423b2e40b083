"""What other municipalities found is taken in as it was sent, and stands on the page of the instrument."""

from dataclasses import replace
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from inbeeld.disclosure import DEFAULT, release_effects
from inbeeld.evidence.pooling import Sent, as_bytes
from inbeeld.register.models import Audit, SentEffects
from tests.report.evidence.made import effect, emulated
from tests.web.conftest import Browser
from tests.web.evidence.scene import found
from tests.world import HERE, World

OTHERS = reverse("evidence:others")
PAGE = reverse("evidence:instrument", args=["language_course"])


def file(place: str = "GM0106", difference: float = 0.08) -> bytes:
    learned = replace(emulated(effect(difference, 0.018)), municipalities=(place,))
    released = release_effects(learned, DEFAULT)
    return as_bytes(Sent.of(released.learned, released.threshold))


def take_in(browser: Browser, content: bytes) -> Any:
    return browser.post(OTHERS, {"file": SimpleUploadedFile("sent.effects", content)}, follow=True)


def test_a_file_is_taken_in_and_stands_with_its_sender(world: World, browser: Browser) -> None:
    page = take_in(browser.of(world.policy), file()).content.decode()
    assert "Assen" in page
    assert "Taalcursus" in page
    sent = SentEffects.objects.get()
    assert (sent.sender, sent.municipality_id) == ("GM0106", HERE)
    assert "Taalcursus" in browser.get(reverse("evidence:instruments")).content.decode()


def test_a_newer_file_takes_the_place_of_an_older_one(world: World, browser: Browser) -> None:
    browser.of(world.policy)
    take_in(browser, file())
    take_in(browser, file(difference=0.02))
    assert SentEffects.objects.get().text == file(difference=0.02).decode()
    assert Audit.objects.filter(action="effects.received").count() == 2


@pytest.mark.parametrize(
    ("content", "wrong"),
    [
        (file().replace(b"0.", b"0.1", 1), "geen heel bestand"),
        (b"{}", "geen heel bestand"),
        (file(HERE), "dubbel tellen"),
        (b"x" * 1_000_001, "te groot"),
    ],
)
def test_what_is_no_file_of_another_municipality_is_refused(
    world: World, browser: Browser, content: bytes, wrong: str
) -> None:
    answer = take_in(browser.of(world.policy), content)
    assert answer.status_code == 422
    assert wrong in answer.content.decode()
    assert not SentEffects.objects.exists()


def test_it_stands_together_with_our_own(world: World, browser: Browser) -> None:
    found(world)
    browser.of(world.policy)
    for place in ("GM0106", "GM0109"):
        take_in(browser, file(place))
    page = browser.get(PAGE).content.decode()
    assert "Assen" in page
    assert "Coevorden" in page
    assert "Taalcursus: helpt het?" in page


def test_without_our_own_it_is_what_others_found_together(world: World, browser: Browser) -> None:
    browser.of(world.policy)
    take_in(browser, file())
    assert "<svg" not in browser.get(PAGE).content.decode()
    take_in(browser, file("GM0109"))
    page = browser.get(PAGE).content.decode()
    assert "Dit weten we nog niet." in page
    assert "<svg" in page


def test_it_is_removed_by_who_took_it_in_and_nobody_elsewhere(world: World, browser: Browser) -> None:
    take_in(browser.of(world.policy), file())
    remove = reverse("evidence:remove", args=[SentEffects.objects.get().pk])
    assert browser.of(world.leader).post(remove).status_code == 403
    assert browser.of(world.policy).post(remove, follow=True).status_code == 200
    assert not SentEffects.objects.exists()
