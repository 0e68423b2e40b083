"""One action: a transaction that holds what changed together with its audit row."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Any, TypeVar
from uuid import uuid4

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from inbeeld.register import clock
from inbeeld.register.errors import RefusedError, StaleError
from inbeeld.register.models.audit import Audit
from inbeeld.register.models.employee import Employee
from inbeeld.register.models.fact import Fact, PersonFact
from inbeeld.register.models.person import Person

F = TypeVar("F", bound=Fact)
P = TypeVar("P", bound=PersonFact)
A_TICK = timedelta(microseconds=1)


class Act:
    """Appends facts on behalf of an employee, and remembers what the audit row must say."""

    def __init__(self, by: Employee, at: datetime) -> None:
        self.by, self.at = by, at
        self.municipality_id = by.municipality_id or ""
        self.people: list[str] = []
        self.facts: list[str] = []
        self.told: dict[str, Any] = {}

    def about(self, person: Person) -> None:
        if person.municipality_id != self.municipality_id:
            raise RefusedError(_("This person is in the care of another municipality."))
        if str(person.id) not in self.people:
            self.people.append(str(person.id))

    def add(self, model: type[P], person: Person, *, key: str = "", **values: Any) -> P:
        self.about(person)
        return self._append(model, person=person, key=key or uuid4().hex, **values)

    def add_general(self, model: type[F], *, key: str = "", **values: Any) -> F:
        """A fact that is about no person, such as an offer."""
        return self._append(model, key=key or uuid4().hex, **values)

    def correct(self, fact: F, *, why: str, **values: Any) -> F:
        """A new version of the fact. Raises StaleError when another one was made in the meantime."""
        self._own(fact)
        whose = {"person": fact.person} if isinstance(fact, PersonFact) else {}
        told = {**fact.values(), **values}
        try:
            with transaction.atomic():
                return self._append(type(fact), key=fact.key, replaces=fact, why=why, **whose, **told)
        except IntegrityError:
            raise StaleError(_latest(fact)) from None

    def withdraw(self, fact: F, *, why: str) -> F:
        """Recorded by mistake: from now on it counts nowhere, and can still be read."""
        return self.correct(fact, why=why, withdrawn=True)

    def _own(self, fact: Fact) -> None:
        if isinstance(fact, PersonFact):
            self.about(fact.person)
        elif fact.municipality_id != self.municipality_id:
            raise RefusedError(_("This belongs to another municipality."))

    def _append(self, model: type[F], **values: Any) -> F:
        recorded = _after(self.at, values.get("replaces"))
        fact = model(
            municipality_id=self.municipality_id,
            **{"recorded_at": recorded, "entered_at": self.at, "entered_by": self.by, **values},
        )
        fact.save(force_insert=True)
        self.facts.append(f"{model.table}:{fact.id}")
        return fact


@contextmanager
def acting(action: str, *, by: Employee) -> Iterator[Act]:
    """All of it or nothing. `action` is a noun and what was done to it, such as "contact.recorded"."""
    with transaction.atomic():
        act = Act(by, clock.now())
        yield act
        Audit.objects.create(
            at=act.at,
            by=by.get_username(),
            role=by.role,
            municipality=act.municipality_id,
            action=action,
            people=act.people,
            facts=act.facts,
            told=act.told,
        )


def _after(at: datetime, replaced: Fact | None) -> datetime:
    """Later than what it replaces, also in the hour that the clock goes through twice in October."""
    earlier = replaced.recorded_at if replaced else None
    return max(at, earlier + A_TICK) if earlier else at


def _latest(fact: Fact) -> Fact:
    later = type(fact).objects.filter(replaces=fact).first()
    return _latest(later) if later else fact
