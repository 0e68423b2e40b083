"""How the work is divided: per case manager, in the order of the alphabet. It compares nobody and ranks nobody."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from inbeeld.guidance.signals import signals
from inbeeld.register.models import Assignment, Contact, Employee, Handover, Municipality, Snapshot, Spell
from inbeeld.register.roles import Role
from inbeeld.web.numbers.waiting import NOBODY

IN_VIEW = timedelta(days=365)
Waiting = tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class Load:
    """`hours` is None of a case manager without an account. `in_view` and `in_paid_work` are of their people."""

    number: str
    name: str
    hours: int | None
    people: int
    in_view: int
    in_paid_work: int
    unread: int
    waiting: Waiting


def loads(municipality: Municipality, today: date, kept: Snapshot | None, language: str) -> list[Load]:
    guided = _guided(municipality, today)
    people, seen, working = (
        _by_case_manager(part) for part in (guided, _seen(guided, today), _working(guided, today))
    )
    unread, waiting = _unread(municipality), _waiting(kept, language)
    employees = {one.number: one for one in _case_managers(municipality)}
    found = [
        Load(
            number=number,
            name=str(employees[number]) if number in employees else number,
            hours=employees[number].hours_per_week if number in employees else None,
            people=people[number],
            in_view=seen[number],
            in_paid_work=working[number],
            unread=unread[number],
            waiting=waiting.get(number, ()),
        )
        for number in {*employees, *people}
    ]
    return sorted(found, key=lambda one: one.name.casefold())


def guided_by_nobody(kept: Snapshot | None, language: str) -> Waiting:
    return _waiting(kept, language).get(NOBODY, ())


def _case_managers(municipality: Municipality) -> Iterator[Employee]:
    yield from Employee.objects.filter(municipality=municipality, role=Role.CASE_MANAGER, is_active=True)


def _guided(municipality: Municipality, today: date) -> QuerySet[Assignment]:
    return Assignment.current.filter(_holds(today), municipality=municipality)


def _holds(today: date) -> Q:
    return Q(start__lte=today) & (Q(end__isnull=True) | Q(end__gt=today))


def _seen(guided: QuerySet[Assignment], today: date) -> QuerySet[Assignment]:
    """As the figure `in_view` counts: a contact in the last 365 days."""
    recent = Contact.current.filter(person=OuterRef("person"), date__gt=today - IN_VIEW, date__lte=today)
    return guided.filter(Exists(recent))


def _working(guided: QuerySet[Assignment], today: date) -> QuerySet[Assignment]:
    job = Spell.current.filter(_holds(today), person=OuterRef("person"), kind="paid_work")
    return guided.filter(Exists(job))


def _by_case_manager(guided: QuerySet[Assignment]) -> Counter[str]:
    counted = guided.values("case_manager").annotate(people=Count("person", distinct=True))
    return Counter(dict(counted.values_list("case_manager", "people")))


def _unread(municipality: Municipality) -> Counter[str]:
    waiting = Handover.objects.filter(municipality=municipality, read_at__isnull=True)
    counted = waiting.values("receiver__number").annotate(unread=Count("pk"))
    return Counter(dict(counted.values_list("receiver__number", "unread")))


def _waiting(kept: Snapshot | None, language: str) -> Mapping[str, Waiting]:
    """Per case manager the kinds that are there, in the order of urgency that all signals have."""
    if kept is None:
        return {}
    titles = [(one.id, one.title[language]) for one in signals()]
    return {
        number: tuple((title, kinds[name]) for name, title in titles if name in kinds)
        for number, kinds in kept.numbers["by_case_manager"].items()
    }
