"""Nightly work: for cron, safe to run twice, and an error in one municipality is told while the rest goes on."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from inbeeld.register.models import Audit, Municipality, Snapshot
from inbeeld.web.management.commands import nightly
from tests.world import ELSEWHERE, HERE, World


def work(**options: int) -> str:
    told = StringIO()
    call_command("nightly", stdout=told, stderr=told, **options)
    return told.getvalue()


def kept() -> list[tuple[str, str, str]]:
    rows = Snapshot.objects.order_by("municipality", "kind", "day").values_list("municipality", "kind", "day")
    return [(place, kind, day.isoformat()) for place, kind, day in rows]


@pytest.mark.usefixtures("town")
def test_each_municipality_gets_its_signals_and_its_month() -> None:
    told = work()
    assert kept() == [
        (HERE, "compared", "2026-04-30"),
        (HERE, "figures", "2026-04-30"),
        (HERE, "signals", "2026-05-04"),
        (ELSEWHERE, "compared", "2026-04-30"),
        (ELSEWHERE, "figures", "2026-04-30"),
        (ELSEWHERE, "signals", "2026-05-04"),
    ]
    assert [line.split(":")[0] for line in told.splitlines()] == ["GM0014 Groningen", "GM1952 Midden-Groningen"]


@pytest.mark.usefixtures("town")
def test_running_it_twice_changes_nothing() -> None:
    work()
    before, audits = list(Snapshot.objects.order_by("id").values_list("id", "numbers")), Audit.objects.count()
    assert "0 months counted" in work()
    assert list(Snapshot.objects.order_by("id").values_list("id", "numbers")) == before
    assert Audit.objects.count() == audits


@pytest.mark.usefixtures("town")
def test_earlier_months_can_be_counted_too() -> None:
    work(months=3)
    days = Snapshot.objects.filter(municipality=HERE, kind="figures").order_by("day").values_list("day", flat=True)
    assert [day.isoformat() for day in days] == ["2026-02-28", "2026-03-31", "2026-04-30"]


@pytest.mark.usefixtures("town")
def test_an_error_is_told_without_its_text_and_the_rest_goes_on(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    usual = nightly.keep_signals

    def broken(municipality: Municipality, *rest: object) -> int:
        if municipality.code == HERE:
            raise ValueError("Aster Tesfay")
        return usual(municipality, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(nightly, "keep_signals", broken)
    told = StringIO()
    with pytest.raises(CommandError, match=HERE):
        call_command("nightly", stdout=told, stderr=told)
    assert "GM0014 Groningen: failed, ValueError" in told.getvalue()
    assert "Aster" not in told.getvalue() + capsys.readouterr().err
    assert (ELSEWHERE, "figures", "2026-04-30") in kept()


def test_snapshots_hold_no_person(town: World) -> None:
    work()
    for numbers in Snapshot.objects.values_list("numbers", flat=True):
        assert "Aster" not in str(numbers)
        assert str(town.aster.id) not in str(numbers)
        assert "'T1'" not in str(numbers)
