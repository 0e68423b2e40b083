"""What is past its term is listed, and removed once it is confirmed."""

from datetime import date
from typing import Any

import pytest
from django.urls import reverse

from inbeeld.register.models import Audit, Person, RetentionTerm
from tests.web.conftest import Browser
from tests.world import World, someone

RETENTION, TERMS = reverse("privacy:retention"), reverse("privacy:terms")


@pytest.fixture
def officer(world: World, browser: Browser) -> Browser:
    browser.of(world.privacy).cookies["django_language"] = "en"
    return browser


@pytest.fixture
def gone(world: World) -> Person:
    return someone(world.leader, "2001", "Long Ago", settled=date(2010, 1, 8), left_date=date(2014, 5, 1))


def text(answer: Any) -> str:
    return " ".join(answer.content.decode().split())


def test_who_is_past_the_term_is_listed_with_why_and_since_when(officer: Browser, gone: Person) -> None:
    assert gone.number == "2001"
    told = text(officer.get(RETENTION))
    assert "The file of one person is past its term" in told
    assert "2001" in told
    assert "left on 1 May 2014" in told
    assert "1 May 2019" in told
    assert "Long Ago" not in told


def test_nothing_is_removed_without_confirming(officer: Browser, gone: Person) -> None:
    answer = officer.post(RETENTION, {"people": str(gone.id)})
    assert answer.status_code == 422
    assert Person.objects.filter(pk=gone.pk).exists()


def test_after_confirming_it_is_gone_and_told(officer: Browser, gone: Person) -> None:
    told = text(officer.post(RETENTION, {"people": str(gone.id), "sure": "on"}, follow=True))
    assert "The file of one person was removed" in told
    assert "No file is past its term" in told
    assert not Person.objects.filter(pk=gone.pk).exists()
    assert Audit.objects.filter(action="file.destroyed", by="privacy").exists()


def test_somebody_who_is_not_past_a_term_cannot_be_removed(world: World, officer: Browser) -> None:
    officer.post(RETENTION, {"people": f"{world.aster.id},{world.dina.id}", "sure": "on"})
    assert Person.objects.filter(pk__in=[world.aster.pk, world.dina.pk]).count() == 2


def test_what_no_page_sends_is_refused(officer: Browser) -> None:
    assert officer.post(RETENTION, {"people": "1001", "sure": "on"}).status_code == 403


@pytest.mark.usefixtures("gone")
def test_the_privacy_officer_changes_the_terms(officer: Browser) -> None:
    officer.post(TERMS, {"guidance": "30", "benefit": "10"})
    assert [(term.category, term.years) for term in RetentionTerm.objects.all()] == [("guidance", 30)]
    assert "No file is past its term" in text(officer.get(RETENTION))


def test_a_term_of_no_years_is_refused(officer: Browser) -> None:
    assert officer.post(TERMS, {"guidance": "0", "benefit": "10"}).status_code == 422
    assert not RetentionTerm.objects.exists()


def test_the_administrator_sees_the_terms_and_changes_none(world: World, browser: Browser) -> None:
    browser.of(world.administrator).cookies["django_language"] = "en"
    assert "5 years after the end of civic integration" in text(browser.get(TERMS))
    assert browser.post(TERMS, {"guidance": "1", "benefit": "1"}).status_code == 403
    assert browser.get(RETENTION).status_code == 403


@pytest.mark.parametrize("who", ["samira", "leader", "policy", "researcher"])
def test_nobody_else_removes_files(world: World, browser: Browser, gone: Person, who: str) -> None:
    browser.of(getattr(world, who))
    assert browser.post(RETENTION, {"people": str(gone.id), "sure": "on"}).status_code == 403
    assert browser.get(TERMS).status_code == 403
    assert Person.objects.filter(pk=gone.pk).exists()
