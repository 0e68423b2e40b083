"""Offers: what people can take part in, added and changed by the team leader."""

from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from inbeeld.facts.municipalities import municipality
from inbeeld.register import clock
from inbeeld.register.actions.act import acting
from inbeeld.register.errors import RefusedError
from inbeeld.register.models import Employee, Employer, Offer


@dataclass(frozen=True)
class Sharing:
    """With the labour-market region, for a purpose, up to a day: the first on which it is no longer shared."""

    until: date
    purpose: str


@dataclass(frozen=True)
class Conditions:
    """What an offer asks of people and what they have after it; None where it does not ask. As in `offers.toml`."""

    occupation: str | None = None
    language_level: str | None = None
    education_level: str | None = None
    hours_per_week: float | None = None
    place: str | None = None
    childcare: bool | None = None
    study_with_benefit: bool | None = None
    raises_language_to: str | None = None
    raises_education_to: str | None = None


@dataclass(frozen=True)
class Practice:
    """What is really done, as codes of `content_tag` with spaces between, how long it takes, and what a place costs;
    None: not told."""

    content: str | None = None
    weeks: float | None = None
    cost: float | None = None


NO_CONDITIONS = Conditions()
NOT_TOLD = Practice()


def add_offer(
    *,
    kind: str,
    title: str,
    by: Employee,
    capacity: int | None = None,
    start: date | None = None,
    end: date | None = None,
    employer: str | None = None,
    conditions: Conditions = NO_CONDITIONS,
    practice: Practice = NOT_TOLD,
    sharing: Sharing | None = None,
) -> Offer:
    """A shared one is seen by all municipalities of the labour-market region in this installation, for as long."""
    _check(start, end)
    _check_employer(employer, by)
    _check_sharing(sharing, None)
    with acting("offer.added", by=by) as act:
        return act.add_general(
            Offer,
            kind=kind,
            title=title,
            capacity=capacity,
            start=start,
            end=end,
            employer=employer,
            run_by=by.municipality_id,
            **asdict(conditions),
            **asdict(practice),
            **_shared(sharing, region_of(by)),
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
    employer: str | None,
    conditions: Conditions,
    practice: Practice,
    sharing: Sharing | None,
) -> Offer:
    """A new version. Raises StaleError when somebody else made one in the meantime."""
    _check(start, end)
    _check_employer(employer if employer != offer.employer else None, by)
    _check_sharing(sharing, offer.shared_until)
    with acting("offer.changed", by=by) as act:
        return act.correct(
            offer,
            why=why,
            kind=kind,
            title=title,
            capacity=capacity,
            start=start,
            end=end,
            employer=employer,
            **asdict(conditions),
            **asdict(practice),
            **_shared(sharing, offer.region or region_of(by)),
        )


def region_of(employee: Employee) -> str | None:
    return municipality(employee.municipality_id).region if employee.municipality_id else None


def _shared(sharing: Sharing | None, region: str | None) -> dict[str, Any]:
    if sharing is None:
        return {"region": None, "shared_until": None, "shared_for": None}
    return {"region": region, "shared_until": sharing.until, "shared_for": sharing.purpose}


def _check(start: date | None, end: date | None) -> None:
    if start and end and end < start:
        raise RefusedError(_("An offer cannot end before it starts."))


def _check_employer(employer: str | None, by: Employee) -> None:
    if employer and not Employer.current.filter(municipality=by.municipality_id, key=employer).exists():
        raise RefusedError(_("This employer is not known here. Add the employer first."))


def _check_sharing(sharing: Sharing | None, was_until: date | None) -> None:
    """A day that passed may stay where it stood: then the sharing has ended."""
    if sharing is None:
        return
    if not sharing.purpose.strip():
        raise RefusedError(_("Say what the offer is shared for."))
    if sharing.until <= clock.today() and sharing.until != was_until:
        raise RefusedError(_("Share an offer up to a day that is still to come."))
