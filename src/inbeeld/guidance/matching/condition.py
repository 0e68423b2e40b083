"""A condition: what an opening asks and a seeker has, and whether the one meets the other. One in each module of
`conditions/`, with its words."""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from inbeeld.facts.code_lists import Words
from inbeeld.guidance.matching.opening import Opening
from inbeeld.guidance.matching.policy import Policy
from inbeeld.guidance.matching.seeker import Seeker

Fact = str | float | date | None
Facts = Mapping[str, Fact]


def as_they_are(has: Any, needed: Any) -> Facts:
    return {"has": has, "needed": needed}


def nothing(_: Seeker) -> None:
    """What a condition takes of the person that is about the opening alone."""


@dataclass(frozen=True)
class Condition:
    """`holds` looks at two things only: what `has` takes of the seeker, and what `needed` takes of the opening. So it
    need be asked once for each pair of different values, however many people and openings have them.

    `needed` is None where the opening does not ask; then `holds` is not asked. `holds` is None where it is not known.
    `final`: where it does not hold, the opening is not for this person, and nothing can be done about it.
    `after`: what somebody has after an opening that teaches, so that a condition comes to hold; None for nothing.
    `facts` fill the gaps of the three sentences; the last word of a name says what stands there (`wording.py`).
    """

    id: str
    order: int
    title: Words
    says_holds: Words
    says_fails: Words
    says_unknown: Words
    has: Callable[[Seeker], Hashable]
    needed: Callable[[Opening, Policy], Hashable | None]
    holds: Callable[[Any, Any, Policy], bool | None]
    facts: Callable[[Any, Any], Facts] = as_they_are
    after: Callable[[Opening], Any] | None = None
    final: bool = False


@dataclass(frozen=True)
class Result:
    """Whether a condition (by its id) holds: True, False, or None where something is not known."""

    id: str
    holds: bool | None
    needed: Any
    has: Any
