"""Employers: added and changed, spoken with, and whom to call there."""

from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from inbeeld.register.actions.act import acting
from inbeeld.register.errors import RefusedError
from inbeeld.register.models import ContactPerson, Conversation, Employee, Employer


def add_employer(*, name: str, by: Employee, sector: str | None = None, located_in: str | None = None) -> Employer:
    """Raises RefusedError where one of this name is there already."""
    _unlike_others(name, by)
    with acting("employer.added", by=by) as act:
        return act.add_general(Employer, name=name, sector=sector, located_in=located_in)


def change_employer(
    *, employer: Employer, name: str, sector: str | None, located_in: str | None, why: str, by: Employee
) -> Employer:
    """A new version. Raises StaleError when somebody else made one in the meantime."""
    _unlike_others(name, by, employer)
    with acting("employer.changed", by=by) as act:
        return act.correct(employer, why=why, name=name, sector=sector, located_in=located_in)


def record_conversation(
    *, employer: Employer, date: date, channel: str | None, about: str, by: Employee, again_on: date | None = None
) -> Conversation:
    _own(employer.municipality_id, by)
    with acting("conversations.recorded", by=by) as act:
        return act.add_general(
            Conversation,
            employer=employer.key,
            date=date,
            channel=channel,
            case_manager=by.number or None,
            again_on=again_on,
            about=about,
        )


def withdraw_conversation(*, conversation: Conversation, why: str, by: Employee) -> Conversation:
    """Recorded by mistake. Raises StaleError when somebody else changed it in the meantime."""
    with acting("conversations.withdrawn", by=by) as act:
        return act.withdraw(conversation, why=why)


def add_contact_person(
    *, employer: Employer, name: str, by: Employee, role: str = "", telephone: str = "", email: str = ""
) -> ContactPerson:
    """The log tells of which employer, and no name."""
    _own(employer.municipality_id, by)
    with acting("contact_person.added", by=by) as act:
        act.told = {"employer": employer.key}
        return ContactPerson.objects.create(
            municipality_id=act.municipality_id,
            employer=employer.key,
            name=name,
            role=role,
            telephone=telephone,
            email=email,
            at=act.at,
            by=by,
        )


def change_contact_person(*, contact: ContactPerson, by: Employee, **values: Any) -> None:
    _own(contact.municipality_id, by)
    with acting("contact_person.changed", by=by) as act:
        act.told = {"employer": contact.employer}
        for name, value in {**values, "at": act.at, "by": by}.items():
            setattr(contact, name, value)
        contact.save(update_fields=[*values, "at", "by"])


def remove_contact_person(*, contact: ContactPerson, by: Employee) -> None:
    """For good: nothing of the name or the number stays."""
    _own(contact.municipality_id, by)
    with acting("contact_person.removed", by=by) as act:
        act.told = {"employer": contact.employer}
        contact.delete()


def _own(municipality: str | None, by: Employee) -> None:
    if municipality != by.municipality_id:
        raise RefusedError(_("This employer is known to another municipality."))


def _unlike_others(name: str, by: Employee, own: Employer | None = None) -> None:
    alike = Employer.current.filter(municipality=by.municipality_id, name__iexact=name)
    if alike.exclude(key=own.key if own else "").exists():
        raise RefusedError(_("An employer of this name is there already."))
