"""People: added, and given to those who guide them."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from inbeeld.register.actions.act import Act, acting
from inbeeld.register.errors import RefusedError
from inbeeld.register.models import Assignment, Details, Employee, Handover, Person


def add_person(*, number: str, by: Employee, **details: Any) -> Person:
    """Raises RefusedError when the municipality has given the number to somebody already."""
    with acting("person.added", by=by) as act:
        if Person.objects.filter(municipality=by.municipality_id, number=number).exists():
            raise RefusedError(_("Somebody else has this number."))
        person = Person.objects.create(municipality_id=act.municipality_id, number=number)
        act.add(Details, person, **details)
    return person


def share_out(
    *,
    given: Mapping[Employee, Sequence[Person]],
    start: date,
    reason: str,
    by: Employee,
    instead_of: str = "",
    as_proposed: Mapping[Employee, int],
) -> None:
    """People over several case managers, all or none. The audit tells of how many it was as proposed."""
    with transaction.atomic():
        for to, people in given.items():
            assign(people=people, to=to, start=start, reason=reason, by=by, instead_of=instead_of,
                   as_proposed=as_proposed.get(to, 0))  # fmt: skip


def assign(
    *,
    people: Iterable[Person],
    to: Employee,
    start: date,
    reason: str,
    by: Employee,
    instead_of: str = "",
    as_proposed: int | None = None,
) -> list[Handover]:
    """Gives people to a case manager from a day on, who reads it as a handover. `instead_of` is the number of the
    case manager whose guidance ends then; without it, the receiver comes beside whoever guides already."""
    with acting("people.handed_over", by=by) as act:
        act.told = {"to": to.number, "instead_of": instead_of}
        if as_proposed is not None:
            act.told["as_proposed"] = as_proposed
        return [_hand_over(act, person, to, start, reason, instead_of) for person in people]


def _hand_over(act: Act, person: Person, to: Employee, start: date, reason: str, instead_of: str) -> Handover:
    if to.municipality_id != act.by.municipality_id or not to.number:
        raise RefusedError(_("The receiver must be a case manager of this municipality."))
    for ending in Assignment.current.filter(person=person, case_manager=instead_of, end__isnull=True):
        act.correct(ending, why=reason, end=max(start, ending.start))
    _begin(act, person, to, start)
    return Handover.objects.create(
        municipality_id=person.municipality_id,
        person=person,
        giver=instead_of,
        receiver=to,
        reason=reason,
        at=act.at,
        by=act.by,
        read_at=act.at if to == act.by else None,  # whoever takes somebody on knows
    )


def _begin(act: Act, person: Person, to: Employee, start: date) -> None:
    """Guides already, or did from the same day on: that assignment goes on, so that none is there twice."""
    mine = Assignment.current.filter(person=person, case_manager=to.number)
    if mine.filter(end__isnull=True).exists():
        return
    if again := mine.filter(start=start).first():
        act.correct(again, why="goes on", end=None)
    else:
        act.add(Assignment, person, case_manager=to.number, start=start, dedicated=to.dedicated)


def mark_read(*, handover: Handover, by: Employee) -> None:
    """The receiver says that the handover was read."""
    if handover.receiver_id != by.pk:
        raise RefusedError(_("Only the receiver can say that a handover was read."))
    with acting("handover.read", by=by) as act:
        act.about(handover.person)
        handover.read_at = handover.read_at or act.at
        handover.save(update_fields=["read_at"])
