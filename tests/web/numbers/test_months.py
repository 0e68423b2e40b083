"""Figures per month: kept at night for good, shown as a series, published by a policy officer."""

import pytest
from django.urls import reverse

from inbeeld.register.models import Snapshot
from inbeeld.web.numbers.kept import counts_back
from inbeeld.web.numbers.measuring import Figures
from inbeeld.web.numbers.months import keep_months
from tests.web.conftest import Browser
from tests.world import TODAY, World

MONTHS = reverse("numbers:months")


@pytest.fixture
def kept(town: World) -> World:
    keep_months(town.leader.municipality, TODAY, 3)
    return town


def published(world: World, browser: Browser) -> Snapshot:
    month = Snapshot.objects.filter(kind="figures", municipality=world.policy.municipality_id).latest("day")
    browser.of(world.policy).post(reverse("numbers:publish", args=[month.pk]))
    return Snapshot.objects.get(kind="published")


def test_without_a_month_the_page_says_when_there_will_be_one(world: World, browser: Browser) -> None:
    assert "nog geen cijfers per maand" in browser.of(world.policy).get(MONTHS).content.decode()


def test_each_month_has_the_number_of_its_last_day(kept: World, browser: Browser) -> None:
    """In April 63 people had been seen within a year; on the last of March nobody had been yet."""
    told = browser.of(kept.policy).get(MONTHS).content.decode()
    assert "apr 2026" in told
    assert "(63 van 83 mensen)" in told
    assert "(0 van 83 mensen)" in told


def test_the_months_are_those_of_the_live_page(kept: World, browser: Browser) -> None:
    live = browser.of(kept.policy).get(reverse("numbers:download", args=["csv"]), {"day": "2026-04-30"})
    month = published(kept, browser)
    again = browser.get(reverse("numbers:published_download", args=[month.pk, "csv"]))
    assert again.content == live.content


def test_a_kept_month_stays_as_it_was(kept: World) -> None:
    before = Snapshot.objects.get(kind="figures", day="2026-04-30").numbers
    Snapshot.objects.filter(kind="figures", day="2026-03-31").delete()
    assert keep_months(kept.leader.municipality, TODAY, 3) == 1
    assert Snapshot.objects.get(kind="figures", day="2026-04-30").numbers == before


def test_what_is_hidden_is_a_gap_and_a_word(kept: World, browser: Browser) -> None:
    assert "te klein om te tonen" in browser.of(kept.leader).get(MONTHS).content.decode()


def test_the_kept_counts_are_those_of_the_day(kept: World) -> None:
    """They outlive the people who are removed past their term."""
    month = Snapshot.objects.get(kind="figures", day="2026-04-30")
    back, counts = counts_back(month.numbers["counts"]), Figures(kept.leader.municipality).counts(month.day)
    assert back.table.equals(counts.table)
    assert (back.by, back.on, back.delivered) == (counts.by, counts.on, counts.delivered)


def test_only_what_was_released_is_published(kept: World, browser: Browser) -> None:
    assert set(published(kept, browser).numbers) == {"released"}


def test_a_month_is_published_once(kept: World, browser: Browser) -> None:
    published(kept, browser)
    month = Snapshot.objects.filter(kind="figures").latest("day")
    answer = browser.post(reverse("numbers:publish", args=[month.pk]), follow=True)
    assert "al gepubliceerd" in answer.content.decode()


@pytest.mark.parametrize("who", ["leader", "samira", "researcher", "privacy", "administrator"])
def test_nobody_else_publishes(kept: World, browser: Browser, who: str) -> None:
    month = Snapshot.objects.filter(kind="figures").latest("day")
    assert browser.of(getattr(kept, who)).post(reverse("numbers:publish", args=[month.pk])).status_code == 403
    assert not Snapshot.objects.filter(kind="published").exists()


def test_months_of_another_municipality_do_not_exist(kept: World, browser: Browser) -> None:
    """Not even for a policy officer, who publishes the own ones."""
    keep_months(kept.leader_elsewhere.municipality, TODAY, 1)
    theirs = Snapshot.objects.get(kind="figures", municipality=kept.leader_elsewhere.municipality_id)
    assert browser.of(kept.policy).post(reverse("numbers:publish", args=[theirs.pk])).status_code == 404


@pytest.mark.parametrize("who", ["researcher", "leader", "privacy"])
def test_what_is_published_can_be_read(kept: World, browser: Browser, who: str) -> None:
    month = published(kept, browser)
    browser.of(getattr(kept, who))
    assert "30 april 2026" in browser.get(reverse("numbers:published")).content.decode()
    assert "in betaald werk: 20" in browser.get(reverse("numbers:published_table", args=[month.pk])).content.decode()
    for form in ("csv", "xlsx", "pdf"):
        assert browser.get(reverse("numbers:published_download", args=[month.pk, form])).status_code == 200


def test_a_researcher_reads_nothing_that_was_not_published(kept: World, browser: Browser) -> None:
    assert "nog niets gepubliceerd" in browser.of(kept.researcher).get(reverse("numbers:published")).content.decode()
    month = Snapshot.objects.filter(kind="figures").latest("day")
    assert browser.get(reverse("numbers:published_table", args=[month.pk])).status_code == 404


def test_another_municipality_reads_its_own_tables_only(kept: World, browser: Browser) -> None:
    month = published(kept, browser)
    answer = browser.of(kept.stranger).get(reverse("numbers:published_table", args=[month.pk]))
    assert answer.status_code == 404


def test_an_administrator_reads_none(kept: World, browser: Browser) -> None:
    assert browser.of(kept.administrator).get(reverse("numbers:published")).status_code == 403
