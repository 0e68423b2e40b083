"""The log of use: what was shown to whom who was about to choose, whether they looked further, what they chose.

Telling case managers what works changed nothing of what they chose (Bolhaar, Ketel and van der Klaauw 2020); this
tells whether showing it at the moment of choice does. Like the readings it is a log itself, without audit rows.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.db import transaction

from inbeeld.register import clock
from inbeeld.register.actions.act import acting
from inbeeld.register.errors import RefusedError
from inbeeld.register.models import Audit, Employee, Finding, Looking, ShareChoice

KEPT_FOR = timedelta(days=2 * 365)
"""Long enough to see whether a new finding changes what is chosen, over a year before and a year after."""


@dataclass(frozen=True)
class Shown:
    """An instrument of which was shown what is known, with our own finding where there is one."""

    instrument: str
    finding: Finding | None = None


def log_shown(*, shown: Iterable[Shown], choice: str, by: Employee) -> list[Looking]:
    """One for each instrument, in their order."""
    at, place = clock.now(), by.municipality_id
    if place is None:
        return []
    return Looking.objects.bulk_create(
        Looking(
            municipality_id=place,
            by=by,
            role=by.role,
            at=at,
            choice=choice,
            instrument=one.instrument,
            finding=one.finding,
            said=one.finding.said if one.finding else "",
        )
        for one in shown
    )


def log_opened(*, looking: int, by: Employee) -> None:
    """Looked further than the sentence; the first time counts."""
    Looking.objects.filter(pk=looking, by=by, opened_at=None).update(opened_at=clock.now())


def log_chosen(*, lookings: Iterable[int], chosen: str, by: Employee) -> None:
    """`chosen`: the instrument, or empty for none. The first choice from a page counts."""
    mine = Looking.objects.filter(pk__in=lookings, by=by, chosen=None)
    mine.update(chosen=chosen, chosen_at=clock.now())


def share_use(*, shared: bool, by: Employee) -> None:
    """Whether researchers may see how findings are used in this municipality."""
    if by.municipality_id is None:
        raise RefusedError("This is chosen per municipality, and you work for none.")
    with acting("use_of_findings.chosen", by=by) as act:
        act.told = {"shared": shared}
        ShareChoice.objects.update_or_create(municipality_id=by.municipality_id, defaults={"use_of_findings": shared})


def log_taken_out(*, municipalities: Iterable[str], purpose: str, by: Employee) -> None:
    """That the log was taken out for research stands in the audit of each municipality."""
    with transaction.atomic():
        for code in municipalities:
            told = {"purpose": purpose}
            Audit.objects.create(
                at=clock.now(),
                by=by.get_username(),
                role=by.role,
                municipality=code,
                action="use_of_findings.exported",
                told=told,
            )


def forget_lookings(*, today: date) -> None:
    """Destroys those that are past their term."""
    Looking.objects.filter(at__lt=today - KEPT_FOR).delete()
