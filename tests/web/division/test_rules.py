"""The rules: added as a file, refused where they may not be, and published for everybody to read."""

import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from inbeeld.guidance.division.rule import scarce_places_text
from inbeeld.register.models import DivisionRule
from tests.web.conftest import Browser
from tests.world import HERE, World

RULES, ADD, PUBLISHED = (reverse(f"division:{name}") for name in ("rules", "add_rule", "published"))


def uploaded(text: str | bytes) -> dict[str, SimpleUploadedFile]:
    return {"file": SimpleUploadedFile("own.toml", text.encode() if isinstance(text, str) else text)}


def taken_over(world: World, browser: Browser) -> DivisionRule:
    browser.of(world.policy).post(ADD, {"shipped": "yes"})
    return DivisionRule.objects.get()


def test_the_rule_that_comes_along_is_taken_over_as_it_is(world: World, browser: Browser) -> None:
    rule = taken_over(world, browser)
    assert (rule.rule, rule.text) == ("scarce_places", scarce_places_text())
    assert "Neem deze regel over" not in browser.get(RULES).content.decode()
    assert browser.get(reverse("division:download_rule", args=[rule.pk, "toml"])).content.decode() == rule.text


def test_an_own_version_stands_beside_the_first(world: World, browser: Browser) -> None:
    taken_over(world, browser)
    browser.post(ADD, uploaded(scarce_places_text().replace("version = 1", "version = 2")))
    assert list(DivisionRule.objects.values_list("version", flat=True)) == [2, 1]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (scarce_places_text().replace('fact = "need"', 'fact = "nationality"'), "nationality"),
        (scarce_places_text().replace('fact = "need"', 'fact = "predicted_need"'), "predicted"),
        ("not = [toml", "own.toml"),
        (b"\xff\xfe", "geen tekst in UTF-8"),
        (scarce_places_text().replace("most = 24", "most = 12"), "hoger versienummer"),
    ],
)
def test_what_is_no_rule_or_may_not_be_one_is_refused_and_says_why(
    world: World, browser: Browser, text: str | bytes, told: str
) -> None:
    taken_over(world, browser)
    answer = browser.post(ADD, uploaded(text))
    assert answer.status_code == 422
    assert told in answer.content.decode()
    assert DivisionRule.objects.count() == 1


def test_what_was_published_is_read_without_an_account_and_nothing_else_is(world: World, browser: Browser) -> None:
    rule, stranger = taken_over(world, browser), Browser()
    address = reverse("division:published_rule", args=[HERE, "scarce_places", 1])
    assert stranger.get(address).status_code == 404
    assert "nog geen regel gepubliceerd" in stranger.get(PUBLISHED).content.decode()
    browser.post(reverse("division:publish_rule", args=[rule.pk]))
    assert "Groningen: Schaarse plaatsen" in stranger.get(PUBLISHED).content.decode()
    told = stranger.get(address).content.decode()
    assert "Een punt voor elke maand wachten" in told
    assert "Gemeente Groningen" in told


def test_a_newer_version_is_named_beside_the_one_that_was_published_first(world: World, browser: Browser) -> None:
    taken_over(world, browser)
    browser.post(ADD, uploaded(scarce_places_text().replace("version = 1", "version = 2")))
    for rule in DivisionRule.objects.all():
        browser.post(reverse("division:publish_rule", args=[rule.pk]))
    told = Browser().get(reverse("division:published_rule", args=[HERE, "scarce_places", 1])).content.decode()
    assert "nieuwere versie" in told


def test_a_rule_is_published_once_and_by_the_policy_officer(world: World, browser: Browser) -> None:
    rule = taken_over(world, browser)
    publish = reverse("division:publish_rule", args=[rule.pk])
    assert browser.of(world.leader).post(publish).status_code == 403
    assert "De beleidsmedewerker publiceert" in browser.get(reverse("division:rule", args=[rule.pk])).content.decode()
    browser.of(world.policy).post(publish)
    assert "al gepubliceerd" in browser.post(publish, follow=True).content.decode()


def test_the_draft_for_the_algorithm_register_is_made_from_the_rule(world: World, browser: Browser) -> None:
    rule = taken_over(world, browser)
    told = browser.get(reverse("division:draft", args=[rule.pk])).content.decode()
    assert "Concept voor het Algoritmeregister" in told
    entry = json.loads(browser.get(reverse("division:download_rule", args=[rule.pk, "json"])).content)
    assert entry["organization"] == "Gemeente Groningen"
    assert browser.get(reverse("division:download_rule", args=[rule.pk, "exe"])).status_code == 404


def test_rules_of_another_municipality_do_not_exist(world: World, browser: Browser) -> None:
    rule = taken_over(world, browser)
    browser.of(world.leader_elsewhere)
    assert browser.get(reverse("division:rule", args=[rule.pk])).status_code == 404
    assert "scarce_places" not in browser.get(RULES).content.decode().split("<main")[1].split("Neem")[0]


def test_a_policy_officer_comes_from_dividing_to_the_rules(world: World, browser: Browser) -> None:
    assert browser.of(world.policy).get(reverse("division:divisions"))["Location"] == RULES
