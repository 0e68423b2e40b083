"""Snapshots: numbers that are kept as they were counted on a day, and tables that a policy officer published.

They are made at night by no employee, so their audit rows say "nightly".
"""

from datetime import date
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from inbeeld.register import clock
from inbeeld.register.actions.act import acting
from inbeeld.register.errors import RefusedError
from inbeeld.register.models import Audit, Employee, Municipality, Snapshot

FIGURES, SIGNALS, PUBLISHED, COMPARED = "figures", "signals", "published", "compared"
NIGHTLY = "nightly"

Numbers = dict[str, Any]


def keep_for_good(*, municipality: Municipality, kind: str, day: date, numbers: Numbers) -> Snapshot:
    """The first one stays: a figure of a past date, as known then, is the same for ever."""
    with transaction.atomic():
        told = {"made_at": clock.now(), "numbers": numbers}
        snapshot, made = Snapshot.objects.get_or_create(municipality=municipality, kind=kind, day=day, defaults=told)
        if made:
            _audit(municipality, "snapshot.made", {"kind": kind, "day": day.isoformat()})
    return snapshot


def keep_latest(
    *, municipality: Municipality, kind: str, day: date, numbers: Numbers, since: date | None = None
) -> Snapshot:
    """Made again on the same day it replaces what was counted before; those of before `since`, or else of earlier
    days, are of no more use."""
    with transaction.atomic():
        Snapshot.objects.filter(municipality=municipality, kind=kind, day__lt=since or day).delete()
        told = {"made_at": clock.now(), "numbers": numbers}
        return Snapshot.objects.update_or_create(municipality=municipality, kind=kind, day=day, defaults=told)[0]


def publish(*, snapshot: Snapshot, by: Employee) -> Snapshot:
    """Lets everybody read the figures of a month. Only what disclosure released goes along, never the counts."""
    if snapshot.municipality_id != by.municipality_id or snapshot.kind != FIGURES:
        raise RefusedError(_("These figures are not of your municipality."))
    with acting("figures.published", by=by) as act:
        act.told = {"day": snapshot.day.isoformat()}
        published, made = Snapshot.objects.get_or_create(
            municipality_id=by.municipality_id,
            kind=PUBLISHED,
            day=snapshot.day,
            defaults={"made_at": act.at, "numbers": {"released": snapshot.numbers["released"]}},
        )
        if not made:
            raise RefusedError(_("This month was published already."))
    return published


def _audit(municipality: Municipality, action: str, told: dict[str, Any]) -> None:
    Audit.objects.create(
        at=clock.now(), by=NIGHTLY, role="", municipality=municipality.code, action=action, told=told
    )
