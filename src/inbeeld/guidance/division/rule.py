"""A rule by which scarce places are divided, as it is written in its file and published.

Duties go first, in their order. Who has the same duty is told apart by points. What may not decide cannot be in a
rule: reading one that uses it is refused.
"""

import re
import tomllib
from datetime import date
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, NonNegativeInt, PositiveInt, ValidationError, model_validator

from inbeeld.facts.errors import InBeeldError

ORIGIN = {
    "origin",
    "nationality",
    "ethnicity",
    "race",
    "religion",
    "birth",
    "country",
    "tongue",
    "languages",
    "spoken",
}
HERKOMST = {
    "herkomst",
    "nationaliteit",
    "etniciteit",
    "ras",
    "geloof",
    "religie",
    "geboorteland",
    "moedertaal",
    "talen",
}
EXPECTED = {"chance", "odds", "score", "probability", "predicted", "prediction", "profile", "promising"}
VERWACHT = {"kans", "kansrijk", "kansrijkheid", "voorspeld", "voorspelling", "profiel"}
NEVER = frozenset(ORIGIN | HERKOMST | EXPECTED | VERWACHT)
"""No fact of a rule may be made of these words: where somebody comes from, and what is expected to become of them."""

NAME = "^[a-z][a-z0-9_]*$"


class RuleError(InBeeldError):
    """A rule that cannot be followed, or may not be."""

    exit_code = 3


def may_decide(fact: str) -> str:
    """Raises ValueError for one that may not."""
    if used := NEVER.intersection(fact.split("_")):
        raise ValueError(f"'{fact}' may not decide who gets a place ({', '.join(sorted(used))})")
    return fact


class Written(BaseModel):
    """What stands in the file, and nothing else."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Words(Written):
    nl: str
    en: str


class Ground(Words):
    """Something that counts: the fact that it looks at, and a sentence that says how."""

    id: str = Field(pattern=NAME)
    fact: str = Field(pattern=NAME)

    @model_validator(mode="after")
    def _may_decide(self) -> Self:
        may_decide(self.fact)
        return self


class Duty(Ground):
    """Holds where the fact is one of these words, or a number of at most so many."""

    is_: Annotated[str | None, Field(alias="is")] = None
    at_most: float | None = None

    @model_validator(mode="after")
    def _one_condition(self) -> Self:
        if (self.is_ is None) == (self.at_most is None):
            raise ValueError("a duty says either 'is' or 'at_most'")
        return self


class Points(Ground):
    """So many for each word of a fact (`values`), or for each whole unit of a number, `most` at most."""

    values: dict[str, NonNegativeInt] = {}
    per_unit: PositiveInt | None = None
    most: PositiveInt | None = None

    @model_validator(mode="after")
    def _one_scale(self) -> Self:
        by_unit = self.per_unit is not None and self.most is not None
        if bool(self.values) == by_unit or (self.per_unit is None) != (self.most is None):
            raise ValueError("points are given by 'values', or by 'per_unit' with 'most'")
        return self


class Wishes(Words):
    """Points by the rank of a wish, that of the first choice first."""

    points: tuple[NonNegativeInt, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _the_first_choice_first(self) -> Self:
        if list(self.points) != sorted(self.points, reverse=True):
            raise ValueError("a later choice cannot give more points than an earlier one")
        return self


class Rule(Written):
    """In force from `since` up to, not including, `until`."""

    id: str = Field(pattern=NAME)
    version: PositiveInt
    title: Words
    since: date
    until: date | None = None
    source: str
    duties: tuple[Duty, ...] = ()
    points: tuple[Points, ...] = ()
    wishes: Wishes | None = None

    @model_validator(mode="after")
    def _decides_something(self) -> Self:
        ids = [ground.id for ground in (*self.duties, *self.points)]
        if not ids:
            raise ValueError("a rule needs a duty or points")
        if len(set(ids)) < len(ids):
            raise ValueError("two grounds have the same id")
        return self

    @property
    def facts(self) -> tuple[str, ...]:
        """What has to be known of everybody, each fact once."""
        return tuple(dict.fromkeys(ground.fact for ground in (*self.duties, *self.points)))


@cache
def scarce_places() -> Rule:
    """The rule that comes with InBeeld."""
    return rule_from(scarce_places_text(), "scarce_places.toml")


def scarce_places_text() -> str:
    """The same as its file, for who keeps or adapts it."""
    return (files(__package__) / "rules" / "scarce_places.toml").read_text("utf-8")


def read_rule(path: Path) -> Rule:
    """Raises RuleError with everything that is wrong, a line each."""
    try:
        return rule_from(path.read_text("utf-8"), str(path))
    except UnicodeDecodeError:
        raise RuleError(f"{path} is not text in UTF-8.") from None


def rule_from(text: str, name: str) -> Rule:
    """The text of a file, which errors call by this name. Raises RuleError."""
    try:
        return Rule.model_validate(tomllib.loads(text))
    except tomllib.TOMLDecodeError as wrong:
        raise RuleError(f"{name} is not TOML: {wrong}.") from None
    except ValidationError as wrong:
        raise RuleError("\n".join(told(name, error) for error in wrong.errors())) from None


def told(name: str, error: object) -> str:
    """Places as people count them: the second of the duties is "duties 2"."""
    assert isinstance(error, dict)
    where = " ".join(str(part + 1) if isinstance(part, int) else str(part) for part in error["loc"])
    said = re.sub("^Value error, ", "", error["msg"])
    return f"{name}, {where or 'the rule'}: {said}."
