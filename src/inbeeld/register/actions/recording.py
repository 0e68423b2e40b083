"""Recording what happened, correcting it, and taking back what was recorded by mistake."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from django.utils.translation import gettext as _

from inbeeld.register.actions.act import Act, acting
from inbeeld.register.errors import RefusedError
from inbeeld.register.models import Contact, Decision, Employee, Person, PersonFact, PlanStep

P = TypeVar("P", bound=PersonFact)
NEEDS_A_REASON = ("declined", "not_eligible")


@dataclass(frozen=True)
class NextStep:
    """What was agreed, by when, and whose turn it is."""

    what: str
    due: date | None = None
    whose_turn: str | None = None


def record(*, model: type[P], person: Person, by: Employee, **values: Any) -> P:
    """Any fact about one person. A decision goes through `decide`, a contact through `record_contact`."""
    with acting(f"{model.table}.recorded", by=by) as act:
        return act.add(model, person, **values)


def record_contact(
    *,
    people: Iterable[Person],
    date: date,
    channel: str | None,
    by: Employee,
    about: str = "",
    next_step: NextStep | None = None,
) -> list[Contact]:
    """One contact with one or several people, such as a family: a fact in the file of each, all or none."""
    with acting("contacts.recorded", by=by) as act:
        spoken_to = list(people)
        if not spoken_to:
            raise RefusedError(_("A contact is with at least one person."))
        for person in spoken_to if next_step else ():
            _agree(act, person, date, next_step)
        return [
            act.add(Contact, person, date=date, channel=channel, case_manager=by.number or None, about=about)
            for person in spoken_to
        ]


def _agree(act: Act, person: Person, on: date, step: NextStep | None) -> None:
    if step:
        act.add(PlanStep, person, what=step.what, due=step.due, whose_turn=step.whose_turn, agreed_on=on)


def decide(*, person: Person, offer: str, step: str, date: date, by: Employee, reason: str | None = None) -> Decision:
    """A step on the way through an offer. Whoever is declined or not eligible hears why: the reason is kept."""
    if step in NEEDS_A_REASON and not reason:
        raise RefusedError(_("Say why: it is kept with the decision."))
    with acting("decisions.recorded", by=by) as act:
        decider = by.number or by.get_username()
        return act.add(Decision, person, offer=offer, step=step, date=date, reason=reason, decided_by=decider)


def correct(*, fact: P, why: str, by: Employee, **values: Any) -> P:
    """A new version. Raises StaleError when somebody else made one in the meantime."""
    if isinstance(fact, Decision) and values.get("step") in NEEDS_A_REASON and not values.get("reason"):
        raise RefusedError(_("Say why: it is kept with the decision."))
    with acting(f"{fact.table}.corrected", by=by) as act:
        return act.correct(fact, why=why, **values)


def review(*, fact: P, by: Employee) -> P:
    """Looked at again, and it still holds: a new version that says the same."""
    with acting(f"{fact.table}.reviewed", by=by) as act:
        return act.correct(fact, why="reviewed")


def withdraw(*, fact: P, why: str, by: Employee) -> P:
    """Recorded by mistake. It counts nowhere from now on, and can still be read."""
    with acting(f"{fact.table}.withdrawn", by=by) as act:
        return act.withdraw(fact, why=why)
