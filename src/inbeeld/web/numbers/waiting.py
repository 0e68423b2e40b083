"""Signals waiting: how many per case manager and kind, counted at night over everybody in the municipality."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Q

from inbeeld.guidance.signals import find
from inbeeld.register.actions.snapshots import SIGNALS, keep_latest
from inbeeld.register.models import Assignment, Municipality, Person, Snapshot
from inbeeld.web.people.lives import lives
from inbeeld.web.tuning import tuning_of

AT_A_TIME = 500
NOBODY = ""
"""In place of the number of a case manager: people whom nobody guides."""


def keep_signals(municipality: Municipality, today: date) -> int:
    """Counts the signals and keeps the numbers; tells how many there are."""
    tuning = tuning_of(municipality)
    counted: dict[str, Counter[str]] = defaultdict(Counter)
    everybody = Person.objects.filter(municipality=municipality).exclude(transfer__accepted_at__isnull=False)
    for people in _in_parts(list(everybody.values_list("pk", flat=True))):
        guides = _guides(people, today)
        for person, life in lives(municipality, people):
            for found in find(life, today, tuning):
                for number in guides.get(person, [NOBODY]):
                    counted[number][found.signal] += 1
    numbers = {"by_case_manager": {number: dict(kinds) for number, kinds in counted.items()}}
    keep_latest(municipality=municipality, kind=SIGNALS, day=today, numbers=numbers)
    return sum(sum(kinds.values()) for kinds in counted.values())


def kept_signals(municipality: Municipality) -> Snapshot | None:
    return Snapshot.objects.filter(municipality=municipality, kind=SIGNALS).order_by("-day").first()


def _in_parts(people: Sequence[UUID]) -> Iterator[Sequence[UUID]]:
    for start in range(0, len(people), AT_A_TIME):
        yield people[start : start + AT_A_TIME]


def _guides(people: Sequence[UUID], today: date) -> dict[Any, list[str]]:
    """Person → the numbers of those who guide today."""
    guides: dict[Any, list[str]] = defaultdict(list)
    holds = Q(start__lte=today) & (Q(end__isnull=True) | Q(end__gt=today))
    rows = Assignment.current.filter(holds, person__in=people)
    for person, number in rows.values_list("person_id", "case_manager").distinct():
        guides[person].append(number)
    return guides
