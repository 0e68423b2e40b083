"""The lots are drawn once. What was drawn is a proposal: nothing is carried out by it."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from inbeeld.register.actions.act import acting
from inbeeld.register.actions.dividing.opened import held, opened
from inbeeld.register.errors import RefusedError
from inbeeld.register.models import Division, DivisionChoice, DivisionLine, Employee

DRAWN = (
    "duty",
    "points",
    "points_of",
    "equals",
    "lot",
    "chance",
    "chances",
    "proposed",
    "next_best",
    "next_for",
    "change",
)


def keep_proposal(
    *,
    division: Division,
    seed: int,
    worth: float,
    told: Mapping[str, Any],
    lines: Mapping[UUID, Mapping[str, Any]],
    by: Employee,
) -> None:
    """`lines`: by the id of the person, the fields of `DivisionLine` that are drawn."""
    with acting("division.drawn", by=by) as act:
        locked = opened(act, division)
        locked.seed, locked.worth, locked.told = seed, worth, dict(told)
        locked.drawn_at, locked.drawn_by = act.at, by
        locked.save(update_fields=["seed", "worth", "told", "drawn_at", "drawn_by"])
        taking_part = list(locked.lines.filter(left_out="").select_related("person"))
        if {line.person_id for line in taking_part} != set(lines):
            raise RefusedError(_("Somebody changed who takes part. Look at it again, and draw then."))
        for line in taking_part:
            act.about(line.person)
            for name, value in lines[line.person_id].items():
                setattr(line, name, value)
        DivisionLine.objects.bulk_update(taking_part, DRAWN, batch_size=200)
        act.told = {"division": division.pk, "seed": seed}


def withdraw_division(*, division: Division, why: str, by: Employee) -> None:
    """It stays to be read, with the reason. Refused once anything was decided: people may know about it."""
    with acting("division.withdrawn", by=by) as act:
        locked = held(act, division)
        if DivisionChoice.objects.filter(line__division=locked).exists():
            raise RefusedError(_("Something was decided already. Deviate per person, with the reason."))
        act.told = {"division": division.pk}
        locked.withdrawn_at, locked.why_withdrawn = act.at, why
        locked.save(update_fields=["withdrawn_at", "why_withdrawn"])
