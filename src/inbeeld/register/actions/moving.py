"""Moving to another municipality in this installation: told by the old one, accepted with the file by the new one.

Until it is accepted nothing is shared. Afterwards the new municipality has a file of its own that begins with what
was known, and the old one sees no more than that the person left; its facts stay, for its figures of the past.
"""

from datetime import date

from django.utils.translation import gettext as _

from inbeeld.register.actions.act import Act, acting
from inbeeld.register.errors import RefusedError
from inbeeld.register.models import (
    Assignment,
    Contact,
    Details,
    Employee,
    Goal,
    Helper,
    Meeting,
    Municipality,
    Person,
    PersonFact,
    PlanStep,
    Profile,
    Spell,
    Transfer,
)

TAKEN_ALONG: tuple[type[PersonFact], ...] = (Spell, Contact, Profile, Goal, PlanStep, Helper, Meeting)
"""Not who guided, and not the ways through offers: those are of the municipality that was left."""


def announce_move(*, person: Person, to: Municipality, moved_on: date, message: str, by: Employee) -> Transfer:
    """The person leaves on that day; the new municipality finds the message, and asks for nothing twice."""
    with acting("move.announced", by=by) as act:
        act.about(person)
        if to.code == person.municipality_id:
            raise RefusedError(_("That is the municipality where this person lives already."))
        if Transfer.objects.filter(person=person).exists():
            raise RefusedError(_("This move was announced already."))
        details = Details.current.get(person=person)
        act.correct(details, why="moved", left_date=max(moved_on, details.settled_date), left_reason="moved")
        for guided in Assignment.current.filter(person=person, end__isnull=True):
            act.correct(guided, why="moved", end=max(moved_on, guided.start))
        return Transfer.objects.create(
            person=person, receiver=to, moved_on=moved_on, message=message, at=act.at, by=by
        )


def accept_move(*, transfer: Transfer, number: str, by: Employee) -> Person:
    """The file of the person here, under a number of this municipality."""
    if transfer.receiver_id != by.municipality_id:
        raise RefusedError(_("This person moved to another municipality."))
    with acting("move.accepted", by=by) as act:
        locked = Transfer.objects.select_for_update().get(pk=transfer.pk)
        if locked.accepted_at:
            raise RefusedError(_("A colleague accepted this move already."))
        if Person.objects.filter(municipality=by.municipality_id, number=number).exists():
            raise RefusedError(_("Somebody else has this number."))
        arrived = Person.objects.create(municipality_id=act.municipality_id, number=number)
        _settle(act, locked, arrived)
        for model in TAKEN_ALONG:
            for fact in model.current.filter(person=locked.person):
                act.add(model, arrived, key=fact.key, recorded_at=fact.recorded_at, **fact.values())
        locked.accepted_at, locked.accepted_by, locked.arrived = act.at, by, arrived
        locked.save(update_fields=["accepted_at", "accepted_by", "arrived"])
    return arrived


def _settle(act: Act, transfer: Transfer, arrived: Person) -> None:
    """Household numbers are the old municipality's own, so that one is left behind."""
    then = Details.current.get(person=transfer.person).values()
    now = {"settled_date": transfer.moved_on, "left_date": None, "left_reason": None, "household_id": None}
    act.add(Details, arrived, **(then | now))
