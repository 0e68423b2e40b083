"""A proposal: for each person who would guide and why, and for each case manager what it adds up to."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Why(StrEnum):
    HOUSEHOLD = "household"
    """Guides the person or somebody of the household already."""
    LANGUAGE = "language"
    """Shares a language, and has room."""
    ROOM = "room"
    """Has the most room in the weeks to come, and no language is needed for it."""
    NOBODY_SPEAKS = "nobody_speaks"
    """Has the most room, and nobody shares a language with the person."""
    SPEAKERS_FULL = "speakers_full"
    """Has the most room, because whoever shares a language has too much work."""


@dataclass(frozen=True)
class Given:
    """`languages` are those that `why` speaks of: they share them, or nobody does. `otherwise` is who would come
    next, or None where there is nobody else."""

    person_id: str
    start: date
    case_manager_id: str
    why: Why
    languages: tuple[str, ...] = ()
    otherwise: str | None = None


@dataclass(frozen=True)
class Load:
    """`people` now and after the proposal. `busiest` is the largest number of people for each hour of a week, in the
    weeks to come, where somebody new counts for more; infinite of whom has work in a week without hours."""

    case_manager_id: str
    hours: float
    people: int
    people_after: int
    busiest: float
    busiest_after: float


@dataclass(frozen=True)
class Proposal:
    """In the order of the person_ids. `without` are those for whom nobody has hours from their first day on."""

    day: date
    seed: int
    given: tuple[Given, ...]
    loads: tuple[Load, ...]
    without: tuple[str, ...] = ()
