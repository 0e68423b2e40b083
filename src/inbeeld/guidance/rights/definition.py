"""A rule per file in `rules/`, about people with an asylum permit; a rule that changes gets a new file beside it."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

ASYLUM = "asylum"
"""All rules here are about this permit, that of the family who came after included."""


@dataclass(frozen=True)
class Applies:
    """To whom: with or without benefit (empty: both), and from and below which age."""

    benefit: bool | None = None
    from_age: int = 0
    below_age: int | None = None
    permit: str = ASYLUM

    def to(self, has_benefit: bool | None, age: int) -> bool:
        """When it is not known whether somebody has a benefit, rules on both are told."""
        fits = self.benefit is None or has_benefit is None or self.benefit == has_benefit
        return fits and self.from_age <= age and (self.below_age is None or age < self.below_age)


@dataclass(frozen=True)
class Right:
    """Holds from `since` up to, not including, `until`. `checked_on` is empty until a lawyer checked the words."""

    id: str
    order: int
    title: Mapping[str, str]
    says: Mapping[str, str]
    applies: Applies
    source: str
    since: date
    until: date | None = None
    checked_on: date | None = None

    def in_force(self, day: date) -> bool:
        return self.since <= day and (self.until is None or day < self.until)


def rights(day: date, *, has_benefit: bool | None, age: int) -> tuple[Right, ...]:
    """The rules of this day that are about somebody of this age, with or without benefit."""
    return tuple(right for right in all_rights() if right.in_force(day) and right.applies.to(has_benefit, age))


@cache
def all_rights() -> tuple[Right, ...]:
    """In the order in which they are told."""
    paths = [path for path in (files(__package__) / "rules").iterdir() if path.name.endswith(".toml")]
    read = (_read(path.name.removesuffix(".toml"), tomllib.loads(path.read_text("utf-8"))) for path in paths)
    return tuple(sorted(read, key=lambda right: (right.order, right.id)))


def _read(name: str, told: dict[str, Any]) -> Right:
    return Right(**{**told, "id": name, "applies": Applies(**told["applies"])})
