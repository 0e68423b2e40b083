"""The log of use, for the study of it: who was shown what and chose what, without names and without days.

Employees have a number that is drawn anew each time, so that two files cannot be laid side by side.
"""

from collections.abc import Iterator, Sequence
from random import SystemRandom

from inbeeld.register.models import Employee, Looking, ShareChoice

COLUMNS = ("municipality", "employee", "role", "month", "choice", "instrument", "said", "opened", "chose", "followed")
YES_OR_NO = {True: "yes", False: "no", None: ""}
THIS, ANOTHER, NONE = "this", "another", "none"


def lookings_for(employee: Employee) -> list[Looking]:
    """Of the own municipality; for a researcher of the installation, of all municipalities that share them."""
    shared = ShareChoice.objects.filter(use_of_findings=True).values("municipality")
    own = Looking.objects.filter(municipality=employee.municipality_id)
    found = own if employee.municipality_id else Looking.objects.filter(municipality__in=shared)
    return list(found.order_by("pk"))


def rows(lookings: Sequence[Looking]) -> Iterator[tuple[str, ...]]:
    """In no order that tells who did what after what."""
    people = sorted({one.by_id for one in lookings})
    drawn = SystemRandom().sample(range(1, len(people) + 1), len(people))
    numbers = dict(zip(people, drawn, strict=True))
    yield from sorted(_row(one, numbers[one.by_id]) for one in lookings)


def _row(one: Looking, number: int) -> tuple[str, ...]:
    opened = YES_OR_NO[one.opened_at is not None]
    who = (one.municipality_id, str(number), one.role, f"{one.at:%Y-%m}")
    return (*who, one.choice, one.instrument, one.said, opened, _chose(one), YES_OR_NO[one.followed])


def _chose(one: Looking) -> str:
    """Whether it was this instrument, another or none; empty as long as nothing was chosen."""
    if one.chosen is None:
        return ""
    if one.chosen == one.instrument:
        return THIS
    return ANOTHER if one.chosen else NONE
