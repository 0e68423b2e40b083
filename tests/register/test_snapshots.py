"""Snapshots: numbers that stay as they were counted, and the few that are published."""

from datetime import date

import pytest

from inbeeld.register.actions.snapshots import FIGURES, PUBLISHED, SIGNALS, keep_for_good, keep_latest, publish
from inbeeld.register.errors import RefusedError
from inbeeld.register.models import Audit, Snapshot
from tests.world import World

DAY = date(2026, 4, 30)
NUMBERS = {"released": {"rows": [1]}, "counts": {"rows": [2]}}


def a_month(world: World) -> Snapshot:
    return keep_for_good(municipality=world.policy.municipality, kind=FIGURES, day=DAY, numbers=NUMBERS)


def test_figures_of_a_month_are_kept_once(world: World) -> None:
    first = a_month(world)
    again = keep_for_good(municipality=world.policy.municipality, kind=FIGURES, day=DAY, numbers={"other": 1})
    assert again == first
    assert Snapshot.objects.get().numbers == NUMBERS


def test_keeping_a_month_leaves_one_audit_row(world: World) -> None:
    a_month(world)
    a_month(world)
    audit = Audit.objects.get(action="snapshot.made")
    assert (audit.by, audit.told) == ("nightly", {"kind": FIGURES, "day": "2026-04-30"})


def test_of_signals_the_newest_is_kept_only(world: World) -> None:
    for day, number in ((date(2026, 5, 3), 1), (date(2026, 5, 4), 2), (date(2026, 5, 4), 3)):
        keep_latest(municipality=world.policy.municipality, kind=SIGNALS, day=day, numbers={"n": number})
    kept = Snapshot.objects.get()
    assert (kept.day, kept.numbers) == (date(2026, 5, 4), {"n": 3})


def test_published_is_what_was_released_and_nothing_else(world: World) -> None:
    assert publish(snapshot=a_month(world), by=world.policy).numbers == {"released": NUMBERS["released"]}


def test_publishing_is_logged(world: World) -> None:
    publish(snapshot=a_month(world), by=world.policy)
    audit = Audit.objects.get(action="figures.published")
    assert (audit.by, audit.told) == ("policy", {"day": "2026-04-30"})


def test_a_month_is_published_once(world: World) -> None:
    month = a_month(world)
    publish(snapshot=month, by=world.policy)
    with pytest.raises(RefusedError):
        publish(snapshot=month, by=world.policy)
    assert Snapshot.objects.filter(kind=PUBLISHED).count() == 1
    assert Audit.objects.filter(action="figures.published").count() == 1


def test_nobody_publishes_for_another_municipality(world: World) -> None:
    with pytest.raises(RefusedError):
        publish(snapshot=a_month(world), by=world.leader_elsewhere)


def test_signals_are_never_published(world: World) -> None:
    signals = keep_latest(municipality=world.policy.municipality, kind=SIGNALS, day=DAY, numbers={})
    with pytest.raises(RefusedError):
        publish(snapshot=signals, by=world.policy)
