"""A signal: its words, its source, the dates between which it is a rule, and the rule itself."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from inbeeld.facts.code_lists import Words
from inbeeld.guidance.signals.life import Life

PARTICIPATIEWET = date(2015, 1, 1)
"""Since this day municipalities answer for the work and benefit of everybody: the first day of most signals."""

Fact = str | int | date
Facts = Mapping[str, Fact]
Parameters = Mapping[str, int]


@dataclass(frozen=True)
class Holds:
    """The first day of the unbroken time in which the rule holds, and what fills the gaps in the reason."""

    since: date
    facts: dict[str, Fact]


Rule = Callable[[Life, date, Parameters], Holds | None]
"""Whether it holds of this person on this day. Only asked about people who are present."""


@dataclass(frozen=True)
class Signal:
    """`severity` runs from 1, the most urgent, to 3. `tables` are those without which nobody can tell.

    `since` and `until` are the dates from and before which it is a rule. `reason` is a sentence with gaps.
    """

    id: str
    severity: int
    title: Words
    why: Words
    source: str
    reason: Words
    rule: Rule
    tables: tuple[str, ...]
    since: date
    until: date | None = None
    parameters: Parameters = field(default_factory=dict)

    def in_force(self, day: date) -> bool:
        return self.since <= day and (self.until is None or day < self.until)
