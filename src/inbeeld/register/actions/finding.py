"""What helps: a finding is asked for and worked out, and effects that others sent are taken in."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from inbeeld.register.actions.act import acting
from inbeeld.register.errors import RefusedError
from inbeeld.register.models import Employee, Finding, SentEffects


def begin_finding(*, instrument: str, day: date, question: Mapping[str, Any], by: Employee) -> Finding:
    """Asked once for each day: who could ask again with one person more or less could work out that person.

    Raises RefusedError where it was asked before, and did not fail.
    """
    if by.municipality_id is None:
        raise RefusedError("Findings are of a municipality, and you work for none.")
    with acting("finding.begun", by=by) as act:
        act.told = {"instrument": instrument, "day": day.isoformat(), "question": dict(question)}
        asked = {"instrument": instrument, "day": day, "question": dict(question)}
        try:
            with transaction.atomic():
                return Finding.objects.create(
                    municipality_id=by.municipality_id, begun_at=act.at, begun_by=by, **asked
                )
        except IntegrityError:
            raise RefusedError(_("This was asked already, about the same day. Look at what was found.")) from None


def keep_finding(*, finding: Finding, said: str, released: Mapping[str, Any], by: Employee) -> None:
    """`released`: what disclosure let out. The first one stays."""
    with acting("finding.made", by=by) as act:
        act.told = {"finding": finding.pk, "instrument": finding.instrument, "said": said}
        open_one = Finding.objects.filter(pk=finding.pk, found_at=None, failed="")
        if not open_one.update(found_at=act.at, said=said, released=dict(released)):
            raise RefusedError(_("This was worked out already. Nothing was changed."))


def fail_finding(*, finding: Finding, why: str) -> None:
    """It cannot be worked out, or was broken off: it may be asked anew."""
    Finding.objects.filter(pk=finding.pk, found_at=None, failed="").update(failed=why)


def take_in(*, sender: str, instrument: str, outcome: str, text: str, by: Employee) -> SentEffects:
    """What another municipality found; it takes the place of what the same one sent before."""
    with acting("effects.received", by=by) as act:
        act.told = {"sender": sender, "instrument": instrument, "outcome": outcome}
        kept, _new = SentEffects.objects.update_or_create(
            municipality_id=by.municipality_id,
            sender=sender,
            instrument=instrument,
            outcome=outcome,
            defaults={"text": text, "taken_in_at": act.at, "taken_in_by": by},
        )
    return kept


def remove_sent(*, sent: SentEffects, by: Employee) -> None:
    if sent.municipality_id != by.municipality_id:
        raise RefusedError(_("This belongs to another municipality."))
    with acting("effects.removed", by=by) as act:
        act.told = {"sender": sent.sender, "instrument": sent.instrument, "outcome": sent.outcome}
        sent.delete()
