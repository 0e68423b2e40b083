"""Figures: the rows of the findings, to be asked for by what they are of."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from inbeeld.survey.findings import Findings, Indicator

MUNICIPALITIES, PERSONS = "municipalities", "persons"
ANSWERED, REPORTED, COUNTED, ESTIMATED, COMBINED = "answered", "reported", "counted", "estimated", "combined"

Place = tuple[str, str, str, str, str, str]


@dataclass(frozen=True)
class Figure:
    """A row of the findings; `group` is its class, "" for the whole country. None where it is not known or shown."""

    question: str
    item: str
    how: str
    of: str
    by: str
    group: str
    municipalities: int | None
    base: int | None
    dont_know: int | None
    value: float | None
    error: float | None
    low: float | None
    high: float | None
    design_effect: float | None

    @property
    def place(self) -> Place:
        return self.question, self.item, self.how, self.of, self.by, self.group


@dataclass(frozen=True)
class Figures:
    rows: tuple[Figure, ...]

    def find(self, one: Indicator, how: str, of: str, by: str = "", group: str = "") -> Figure | None:
        return self._by_place.get((one.question.id, one.item, how, of, by, group))

    def of(self, one: Indicator) -> tuple[Figure, ...]:
        """All that is known of an indicator, also by class."""
        return tuple(figure for figure in self.rows if (figure.question, figure.item) == (one.question.id, one.item))

    def main(self, one: Indicator, by: str = "", group: str = "") -> Figure | None:
        """What is said of an indicator where there is room for one figure: a share of municipalities, or of persons
        where municipalities report it of their persons; counted and estimated combined where that is known."""
        hows, of = ((COMBINED, REPORTED), PERSONS) if one.kind == "share" else ((ANSWERED,), MUNICIPALITIES)
        found = [figure for how in hows if (figure := self.find(one, how, of, by, group))]
        return next((figure for figure in found if figure.value is not None), found[-1] if found else None)

    @cached_property
    def breakdowns(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(figure.by for figure in self.rows if figure.by))

    def groups(self, by: str) -> tuple[str, ...]:
        """The classes of a breakdown, in their order."""
        return tuple(dict.fromkeys(figure.group for figure in self.rows if figure.by == by))

    @cached_property
    def _by_place(self) -> Mapping[Place, Figure]:
        return {figure.place: figure for figure in self.rows}


def figures(found: Findings) -> Figures:
    rows = found.rows.rename({"class": "group"})
    return Figures(tuple(Figure(**row) for row in rows.iter_rows(named=True)))
