"""A division before it is drawn: its places, its people and their wishes, and what no group may get less than."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from inbeeld.register.actions.act import acting
from inbeeld.register.actions.dividing.opened import opened
from inbeeld.register.errors import RefusedError
from inbeeld.register.models import Division, DivisionLine, DivisionRule, Employee, Person

Options = Mapping[str, int | None]


@dataclass(frozen=True)
class Participant:
    """Somebody for whom the offers are open. `facts`: what the rule looks at; `options`: by offer, the rank of the
    wish or None."""

    person: Person
    facts: Mapping[str, Any]
    options: Options


def begin_division(
    *,
    title: str,
    day: date,
    rule: DivisionRule,
    places: Mapping[str, int],
    people: Sequence[Participant],
    by: Employee,
) -> Division:
    if rule.municipality_id != by.municipality_id:
        raise RefusedError(_("This rule is of another municipality."))
    if not any(places.values()):
        raise RefusedError(_("There are no places to divide."))
    if not people:
        raise RefusedError(_("There is nobody for whom these places are open."))
    with acting("division.begun", by=by) as act:
        division = Division.objects.create(
            municipality_id=act.municipality_id,
            title=title,
            day=day,
            rule=rule,
            places=dict(places),
            begun_at=act.at,
            begun_by=by,
        )
        for one in people:
            act.about(one.person)
        DivisionLine.objects.bulk_create(
            DivisionLine(division=division, person=one.person, facts=dict(one.facts), options=dict(one.options))
            for one in people
        )
        act.told = {"division": division.pk, "places": sum(places.values())}
    return division


def rank_wishes(*, division: Division, wishes: Mapping[DivisionLine, Sequence[str]], by: Employee) -> None:
    """`wishes`: offers in the order of what somebody wants; what is not named stays possible, and is no wish."""
    with acting("division.wishes_asked", by=by) as act:
        opened(act, division)
        act.told = {"division": division.pk}
        for line, wanted in wishes.items():
            if set(wanted) - set(line.options):
                raise RefusedError(_("This offer is not open for this person."))
            ranks = {offer: rank for rank, offer in enumerate(dict.fromkeys(wanted), 1)}
            options = {offer: ranks.get(offer) for offer in line.options}
            if options != line.options:
                act.about(line.person)
                line.options = options
                line.save(update_fields=["options"])


def leave_out(*, line: DivisionLine, why: str, by: Employee) -> None:
    """Takes no part after all, for a reason that is kept; without a reason, takes part again."""
    with acting("division.left_out" if why else "division.taken_in", by=by) as act:
        opened(act, line.division)
        act.about(line.person)
        act.told = {"division": line.division_id}
        line.left_out = why
        line.save(update_fields=["left_out"])


def set_floors(*, division: Division, floors: Iterable[Mapping[str, Any]], by: Employee) -> None:
    """Each a group, a value of it, and the least share of its people that gets a place."""
    with acting("division.floors_set", by=by) as act:
        locked = opened(act, division)
        act.told = {"division": division.pk, "floors": list(map(dict, floors))}
        locked.floors = act.told["floors"]
        locked.save(update_fields=["floors"])
