"""Municipalities compared: only those that published the same month, and nothing that one of them hides."""

from collections.abc import Iterator
from datetime import date

import pytest
from django.urls import reverse

from inbeeld.register.models import Employee, Snapshot
from inbeeld.report.comparison.reading import Place, read
from inbeeld.web.numbers.comparing import compared_month
from inbeeld.web.numbers.months import keep_months
from tests.web.conftest import Browser
from tests.web.numbers.towns import CODES, published, towns
from tests.world import TODAY, World

PAGE = reverse("numbers:comparison")


@pytest.fixture
def officers(world: World) -> list[Employee]:
    """Of six municipalities beside the small world."""
    return towns()


def places() -> Iterator[Place]:
    month = compared_month("in_paid_work")
    assert month is not None
    assert month.fair is not None
    yield from read(month.fair.released).places


def test_without_a_published_month_the_page_says_what_is_needed(world: World, browser: Browser) -> None:
    told = browser.of(world.policy).get(PAGE).content.decode()
    assert "Nog geen gemeente heeft de cijfers van een maand gepubliceerd. Vanaf 5 gemeenten" in told


def test_who_did_not_publish_takes_no_part(world: World, officers: list[Employee], browser: Browser) -> None:
    published(officers[:4])
    assert "hebben 4 gemeenten hun cijfers gepubliceerd" in browser.of(world.policy).get(PAGE).content.decode()
    published(officers[4:5])
    assert {place.code for place in places()} == set(CODES[:5])
    told = browser.get(PAGE).content.decode()
    assert "Midden-Groningen" not in told
    published(officers[5:])
    assert {place.code for place in places()} == set(CODES)


def test_the_page_has_words_funnel_map_and_tables(world: World, officers: list[Employee], browser: Browser) -> None:
    published(officers)
    told = browser.of(world.policy).get(PAGE).content.decode()
    assert told.count("<svg") == 4  # funnel and map, wide and narrow
    for said in ("bewijst niets", "geen ranglijst", "te klein om te tonen", "Stadskanaal", "30 april 2026"):
        assert said in told


def test_what_a_municipality_hides_in_its_own_figures_is_hidden(officers: list[Employee]) -> None:
    published(officers)
    found = {place.code: place for place in places()}
    assert found["GM1680"].hidden
    assert {code for code in CODES if not found[code].hidden} == set(CODES) - {"GM1680"} - _also_hidden(found)
    month = compared_month("in_paid_work")
    assert month is not None
    assert month.fair is not None
    whole = read(month.fair.released).whole["actual"]
    assert (whole.numerator, whole.denominator, whole.value) == (None, None, None)  # 480 people are too few


def _also_hidden(found: dict[str, Place]) -> set[str]:
    """Beside GM1680 the comparison hides another one, so that they hide each other."""
    others = {code for code, place in found.items() if place.hidden} - {"GM1680"}
    assert len(others) == 1
    return others


def test_another_outcome_can_be_chosen(world: World, officers: list[Employee], browser: Browser) -> None:
    published(officers)
    told = browser.of(world.leader).get(PAGE, {"outcome": "in_education"}).content.decode()
    assert "valt niets te vergelijken" in told
    assert browser.get(PAGE, {"outcome": "why_not"}).status_code == 200


def test_it_is_counted_once_until_another_municipality_publishes(officers: list[Employee]) -> None:
    published(officers[:5])
    list(places())
    Snapshot.objects.filter(kind="compared").update(numbers={})
    assert {place.code for place in places()} == set(CODES[:5])


def test_counts_that_are_split_so_far_are_thrown_away(officers: list[Employee]) -> None:
    here = officers[0].municipality
    assert here is not None
    keep_months(here, date(2026, 9, 1), 1)
    days = Snapshot.objects.filter(municipality=here, kind="compared").values_list("day", flat=True)
    assert list(days) == [date(2026, 8, 31)]


def test_months_long_ago_are_not_split_at_all(officers: list[Employee]) -> None:
    here = officers[0].municipality
    assert here is not None
    keep_months(here, TODAY, 8)
    days = Snapshot.objects.filter(municipality=here, kind="compared").order_by("day").values_list("day", flat=True)
    assert list(days) == [date(2026, 2, 28), date(2026, 3, 31), date(2026, 4, 30)]


@pytest.mark.parametrize(("who", "status"), [("leader", 200), ("policy", 200), ("researcher", 200), ("samira", 403)])
def test_it_is_for_whoever_reads_what_was_published(world: World, browser: Browser, who: str, status: int) -> None:
    assert browser.of(getattr(world, who)).get(PAGE).status_code == status
