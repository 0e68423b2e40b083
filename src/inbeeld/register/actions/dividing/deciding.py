"""Somebody decides about a proposal, person by person: as proposed, otherwise with a reason, or who is next.

Whoever gets a place is offered it, by a decision in the file that holds the known chance. In every other offer that
was possible they stay where they were, as whoever gets none does in all, with the chance that they had: all of it is
needed to learn what helps.
"""

from collections.abc import Iterable
from typing import Any

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from inbeeld.register.actions.act import Act, acting
from inbeeld.register.actions.dividing.opened import drawn
from inbeeld.register.division import Standing, left, next_in_line, standings
from inbeeld.register.errors import RefusedError
from inbeeld.register.models import Decision, Division, DivisionChoice, DivisionLine, Employee
from inbeeld.register.models.division.choice import AS_PROPOSED, DEVIATED, NEXT_IN_LINE

NOT_OFFERED = ("eligible", "waiting")
"""Steps in which somebody has no place yet."""


def accept(*, division: Division, lines: Iterable[DivisionLine], by: Employee) -> None:
    """What was proposed for them, all or none."""
    with acting("division.accepted", by=by) as act:
        drawn(act, division)
        act.told = {"division": division.pk}
        for line in lines:
            _choose(act, line, None, AS_PROPOSED, line.proposed)


def deviate(*, line: DivisionLine, offer: str | None, why: str, by: Employee) -> DivisionChoice:
    """Another offer than was proposed, or none. The reason is kept, and deviations are counted per group."""
    if not why.strip():
        raise RefusedError(_("Say why: it is kept with the decision."))
    with acting("division.deviated", by=by) as act:
        found = _found(act, line.division, line)
        if offer == found.given:
            raise RefusedError(_("That is what stands already. Nothing was changed."))
        _place_free(line.division, offer)
        act.told = {"division": line.division_id}
        return _choose(act, line, found.choice, DEVIATED, offer, why)


def give_to_next(*, line: DivisionLine, offer: str, by: Employee) -> DivisionChoice:
    """A place that came free goes to who is next in the order that was drawn: that is the proposal, no deviation."""
    with acting("division.next_in_line", by=by) as act:
        found = _found(act, line.division, line)
        _place_free(line.division, offer)
        first = next_in_line(offer, standings(line.division))
        if first is None or first.line.pk != line.pk:
            raise RefusedError(_("Somebody else is next now. Look at the page again."))
        act.told = {"division": line.division_id}
        return _choose(act, line, found.choice, NEXT_IN_LINE, offer)


def _found(act: Act, division: Division, line: DivisionLine) -> Standing:
    drawn(act, division)
    found = next((one for one in standings(division) if one.line.pk == line.pk), None)
    if found is None:
        raise RefusedError(_("This person takes no part in the division."))
    return found


def _place_free(division: Division, offer: str | None) -> None:
    if offer is not None and left(division, standings(division)).get(offer, 0) < 1:
        raise RefusedError(_("No place is left there. First decide who gives one up."))


def _choose(
    act: Act, line: DivisionLine, before: DivisionChoice | None, kind: str, offer: str | None, why: str = ""
) -> DivisionChoice:
    try:
        with transaction.atomic():
            made: DivisionChoice = DivisionChoice.objects.create(
                line=line, kind=kind, offer=offer, why=why, at=act.at, by=act.by, replaces=before
            )
    except IntegrityError:
        raise RefusedError(_("A colleague decided about this person already. Nothing was changed.")) from None
    if before and before.offer:
        _take_back(act, line, before.offer)
    _record(act, line, offer)
    return made


def _record(act: Act, line: DivisionLine, offer: str | None) -> None:
    """Of who gets a place, that it was offered; in each other offer that was possible, what they were. Without lots
    there are no chances to keep, so who has a place has nothing recorded in the others."""
    others = line.chances if offer else line.options
    steps = {one: _before(line, one) for one in others} | ({offer: "offered"} if offer else {})
    decider = act.by.number or act.by.get_username()
    on: dict[str, Any] = {"date": act.at.date(), "decided_by": decider}
    for one, step in steps.items():
        act.add(Decision, line.person, offer=one, step=step, chance=line.chances.get(one), reason=None, **on)


def _before(line: DivisionLine, offer: str) -> str:
    rows = Decision.current.filter(person=line.person, offer=offer, step__in=NOT_OFFERED)
    latest = rows.order_by("date", "entered_at").last()
    return latest.step if latest else NOT_OFFERED[0]


def _take_back(act: Act, line: DivisionLine, offer: str) -> None:
    """What was offered before this choice is not on offer any more."""
    rows = Decision.current.filter(person=line.person, offer=offer, step="offered", date__lte=act.at.date())
    if latest := rows.order_by("date", "entered_at").last():
        act.withdraw(latest, why="decided otherwise")
