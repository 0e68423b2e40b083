"""Groups of people for whom there can be a floor, and among whom deviations are counted."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from inbeeld.register.models import DivisionLine
from inbeeld.report.labels import category_name, variable_name
from inbeeld.report.speech import Speech

COLUMNS = ("sex", "arrival_route", "need_third")
"""Facts by which a group is told. None of them ranks anybody: a floor holds for a group as a whole."""


@dataclass(frozen=True)
class Group:
    column: str
    value: str
    name: str
    people: int

    @property
    def id(self) -> str:
        return f"{self.column}-{self.value}"

    @property
    def floor(self) -> str:
        """What `guidance.division` calls a floor for it."""
        return f"{self.column}={self.value}"

    def demanded(self, floors: Iterable[Mapping[str, Any]]) -> int:
        """How many of them get a place at least, by these floors of a division."""
        own = (float(one["least"]) for one in floors if (one["group"], one["value"]) == (self.column, self.value))
        return round(sum(own) * self.people)

    def holds(self, line: DivisionLine) -> bool:
        return str(line.facts.get(self.column)) == self.value


def groups(lines: Iterable[DivisionLine], speech: Speech) -> list[Group]:
    """Those that somebody is in, by column."""
    listed = list(lines)
    return [one for column in COLUMNS for one in _groups(column, listed, speech)]


def _groups(column: str, lines: list[DivisionLine], speech: Speech) -> Iterator[Group]:
    values = [str(line.facts[column]) for line in lines if line.facts.get(column) is not None]
    for value in sorted(set(values)):
        name = f"{variable_name(column, speech)}: {category_name(column, value, speech)}"
        yield Group(column, value, name, values.count(value))
