"""Record types: the tables of a caseload, their columns and what may stand in them.

One table, one file in `tables/`. The check, the datapackage and the documentation all follow these files.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import inf
from types import MappingProxyType

import polars as pl

from inbeeld.facts.code_lists import code_list

TABLE_NAMES = (
    *("persons", "offers", "spells", "contacts", "assignments", "decisions", "profiles"),
    *("goals", "plan_steps", "helpers", "meetings"),  # from the register: no figure needs them
    *("employers", "conversations"),  # nor these
)
"""In the order of checking: what is referred to comes before what refers to it."""

DTYPES: Mapping[str, pl.DataType] = MappingProxyType(
    {
        "text": pl.String(),
        "municipality": pl.String(),
        "nationality": pl.String(),
        "date": pl.Date(),
        "birth_date": pl.Date(),
        "moment": pl.Datetime("us"),
        "number": pl.Float64(),
        "share": pl.Float64(),
        "whole": pl.Int64(),
        "true_false": pl.Boolean(),
    }
)
"""What each type of field becomes once it is accepted."""


@dataclass(frozen=True)
class Field:
    name: str
    type: str
    means: str
    required: bool = False
    maximum: float = inf
    codes: str | None = None
    refers_to: str | None = None

    @property
    def allowed(self) -> tuple[str, ...]:
        return code_list(self.codes).codes if self.codes else ()

    @property
    def dtype(self) -> pl.DataType:
        return pl.Enum(self.allowed) if self.codes else DTYPES[self.type]


@dataclass(frozen=True)
class RecordType:
    name: str
    title: str
    key: tuple[str, ...]
    fields: tuple[Field, ...]

    @property
    def columns(self) -> tuple[str, ...]:
        return tuple(field.name for field in self.fields)

    @property
    def required(self) -> tuple[str, ...]:
        return tuple(field.name for field in self.fields if field.required)

    @property
    def corrected(self) -> bool:
        """Whether a later `recorded_at` for the same key supersedes."""
        return "recorded_at" in self.columns and self.name != "profiles"

    @property
    def identity(self) -> tuple[str, ...]:
        """What no two rows of the table may share."""
        return (*self.key, "recorded_at") if "recorded_at" in self.columns else self.key

    @property
    def versioned_by(self) -> tuple[str, ...]:
        """The columns that tell which row of an id stands."""
        return (*self.identity, "withdrawn") if self.corrected else self.identity

    @property
    def schema(self) -> dict[str, pl.DataType]:
        return {field.name: field.dtype for field in self.fields}


@cache
def record_type(name: str) -> RecordType:
    read = tomllib.loads((files(__package__) / "tables" / f"{name}.toml").read_text("utf-8"))
    fields = tuple(Field(name=column, **described) for column, described in read["fields"].items())
    return RecordType(name, read["title"], tuple(read["key"]), fields)


def record_types() -> tuple[RecordType, ...]:
    return tuple(record_type(name) for name in TABLE_NAMES)
