"""Offers: what people can take part in, added and changed by the team leader."""

from datetime import date

from django.utils.translation import gettext as _

from inbeeld.facts.municipalities import municipality
from inbeeld.register.actions.act import acting
from inbeeld.register.errors import RefusedError
from inbeeld.register.models import Employee, Offer


def add_offer(
    *,
    kind: str,
    title: str,
    by: Employee,
    capacity: int | None = None,
    start: date | None = None,
    end: date | None = None,
    shared: bool = False,
) -> Offer:
    """A shared one is seen by all municipalities of the labour-market region in this installation."""
    _check(start, end)
    with acting("offer.added", by=by) as act:
        return act.add_general(
            Offer,
            kind=kind,
            title=title,
            capacity=capacity,
            start=start,
            end=end,
            run_by=by.municipality_id,
            region=region_of(by) if shared else None,
        )


def change_offer(
    *,
    offer: Offer,
    why: str,
    by: Employee,
    kind: str,
    title: str,
    capacity: int | None,
    start: date | None,
    end: date | None,
    shared: bool,
) -> Offer:
    """A new version. Raises StaleError when somebody else made one in the meantime."""
    _check(start, end)
    region = (offer.region or region_of(by)) if shared else None
    with acting("offer.changed", by=by) as act:
        return act.correct(
            offer, why=why, kind=kind, title=title, capacity=capacity, start=start, end=end, region=region
        )


def region_of(employee: Employee) -> str | None:
    return municipality(employee.municipality_id).region if employee.municipality_id else None


def _check(start: date | None, end: date | None) -> None:
    if start and end and end < start:
        raise RefusedError(_("An offer cannot end before it starts."))
