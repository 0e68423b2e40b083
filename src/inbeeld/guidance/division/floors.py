"""Floors: no group gets less than a share of its own people placed, or less than others do."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Self

import polars as pl
from pydantic import AfterValidator, ConfigDict, Field, NonNegativeFloat, ValidationError, model_validator
from pydantic.dataclasses import dataclass

from inbeeld.facts.errors import InBeeldError
from inbeeld.guidance.division.rule import Written, may_decide, told

SHARE = Annotated[float, Field(ge=0, le=1)]


class FloorError(InBeeldError):
    """A floor that cannot be read, or of a group that is not there."""

    exit_code = 3


@dataclass(frozen=True, config=ConfigDict(extra="forbid"))
class Floor:
    """Of the people of whom the column `group` is `value` (None: of each value that it has) at least `least` get a
    place, a part of them; or with `relative` at least that times as large a part as of everybody (1: not less)."""

    group: Annotated[str, AfterValidator(may_decide)]
    value: str | None = None
    least: SHARE | None = None
    relative: NonNegativeFloat | None = None

    @model_validator(mode="after")
    def _one_border(self) -> Self:
        if (self.least is None) == (self.relative is None):
            raise ValueError("a floor says either 'least' or 'relative'")
        return self

    @property
    def name(self) -> str:
        """Of no other floor, unless it is about the same people in the same way."""
        return f"{self.group}={self.value}" if self.relative is None else f"{self.group}={self.value}, relative"


class Floors(Written):
    """What stands in the file."""

    floors: tuple[Floor, ...]


def read_floors(path: Path) -> tuple[Floor, ...]:
    """Raises FloorError with everything that is wrong, a line each."""
    try:
        return Floors.model_validate(tomllib.loads(path.read_text("utf-8"))).floors
    except UnicodeDecodeError:
        raise FloorError(f"{path} is not text in UTF-8.") from None
    except tomllib.TOMLDecodeError as wrong:
        raise FloorError(f"{path} is not TOML: {wrong}.") from None
    except ValidationError as wrong:
        raise FloorError("\n".join(told(str(path), error) for error in wrong.errors())) from None


def floors_of(floors: tuple[Floor, ...], people: pl.DataFrame) -> tuple[Floor, ...]:
    """Each of one group. Raises FloorError for a group that nobody is in."""
    return tuple(one for floor in floors for one in _each(floor, people))


def _each(floor: Floor, people: pl.DataFrame) -> Iterator[Floor]:
    if floor.group not in people.columns:
        raise FloorError(f"There is a floor by {floor.group}, which the people do not have as a column.")
    values = sorted(people[floor.group].drop_nulls().cast(pl.String).unique())
    if floor.value is not None and floor.value not in values:
        raise FloorError(f"There is a floor for {floor.name}; of the people, {floor.group} is {', '.join(values)}.")
    for value in values if floor.value is None else [floor.value]:
        yield Floor(floor.group, value, floor.least, floor.relative)
