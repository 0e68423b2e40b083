"""Somebody who is to get a case manager, and the household that gets the same one."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import numpy as np

from inbeeld.guidance.caseloads.case_manager import CaseManager

Household = tuple["Waiting", ...]


@dataclass(frozen=True)
class Waiting:
    """`start` is the day from which somebody is to guide. `languages` are those in which one can talk with the
    person, as the person said; empty where nobody asked. `known_to` are the case managers who guide the person, or
    somebody of the household, already.
    """

    person_id: str
    start: date
    household_id: str | None = None
    languages: frozenset[str] = frozenset()
    known_to: frozenset[str] = frozenset()


def in_turn(waiting: Iterable[Waiting], team: Iterable[CaseManager], seed: int) -> list[Household]:
    """Everybody gets a case manager, so turns decide only who still finds one with room that speaks the language.

    First those who are known to somebody already, for they follow; then the households that the fewest case managers
    can talk with, large ones first; last those who need no language. Who is equal goes by lot.
    """
    managers = list(team)
    listed = _households(waiting)
    lots = np.random.default_rng(seed).permutation(len(listed))

    def turn(at: int) -> tuple[bool, float, int, int]:
        household = listed[at]
        known = any(person.known_to for person in household)
        speakers = sum(spoken(manager, household) > 0 for manager in managers)
        return (not known, speakers or len(managers) + 1, -len(household), int(lots[at]))

    return [listed[at] for at in sorted(range(len(listed)), key=turn)]


def spoken(manager: CaseManager, household: Household) -> int:
    """With how many of the household this one shares a language; those of whom none is known do not count."""
    return sum(bool(manager.shares(person.languages)) for person in household)


def _households(waiting: Iterable[Waiting]) -> list[Household]:
    """In an order that does not depend on that of the input."""
    members: dict[tuple[bool, str], list[Waiting]] = {}
    for person in sorted(waiting, key=lambda one: one.person_id):
        alone = person.household_id is None
        members.setdefault((alone, person.person_id if alone else str(person.household_id)), []).append(person)
    return [tuple(members[key]) for key in sorted(members)]
