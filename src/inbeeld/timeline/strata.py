"""Stratum variables: by what people can be split on a day D.

Nationality is here to see afterwards who was reached. It never ranks anybody.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from typing import Any

from inbeeld.facts.errors import RequestError
from inbeeld.facts.municipalities import municipality, successor_on

UNKNOWN = "unknown"


@dataclass(frozen=True)
class Variable:
    """A `column` of persons, and the category of a value in it on a day; an empty value is "unknown"."""

    name: str
    column: str
    category_of: Callable[[Any, date], str]

    def category(self, value: object, on: date) -> str:
        return UNKNOWN if value is None else self.category_of(value, on)


def age_on(on: date, born: date) -> int:
    """Age in whole years; somebody born on 29 February has a birthday on 1 March in other years."""
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def _as_is(value: str, _: date) -> str:
    return value


def _group(bounds: tuple[int, ...], names: tuple[str, ...]) -> Callable[[date, date], str]:
    """Groups of whole years between the value and D; `names` has one more than `bounds`."""
    return lambda since, on: names[bisect_right(bounds, age_on(on, since))]


def _months(settled: date, on: date) -> str:
    """Whole months between the two; somebody settled on the 31st completes one on the 1st after a shorter month."""
    months = 12 * (on.year - settled.year) + on.month - settled.month - (on.day < settled.day)
    return MONTHS[bisect_right((6, 12, 24, 36, 60), months)]


MONTHS = ("0-5", "6-11", "12-23", "24-35", "36-59", "60+")

VARIABLES: Mapping[str, Variable] = {
    variable.name: variable
    for variable in (
        Variable("sex", "sex", _as_is),
        Variable("arrival_route", "arrival_route", _as_is),
        Variable("municipality", "municipality", successor_on),
        Variable("region", "municipality", lambda code, on: municipality(successor_on(code, on)).region),
        Variable("province", "municipality", lambda code, on: municipality(successor_on(code, on)).province),
        Variable("age_group", "birth_date", _group((28, 45), ("18-27", "28-44", "45-64"))),
        Variable("education_level", "education_level", _as_is),
        Variable("nationality", "nationality", _as_is),
        Variable("years_since_settling", "settled_date", _group((1, 2, 3, 5), ("0", "1", "2", "3-4", "5+"))),
        Variable("months_since_settlement", "settled_date", _months),
    )
}


def variables(names: Iterable[str]) -> tuple[Variable, ...]:
    """Raises RequestError for a name that is no variable, with what was probably meant, and for one given twice."""
    asked = tuple(names)
    for name in asked:
        if name not in VARIABLES:
            meant = get_close_matches(name, VARIABLES, n=1)
            hint = f" Did you mean '{meant[0]}'?" if meant else f" Known are {', '.join(VARIABLES)}."
            raise RequestError(f"'{name}' is not a variable to split by.{hint}")
        if asked.count(name) > 1:
            raise RequestError(f"'{name}' stands twice among the variables to split by.")
    return tuple(VARIABLES[name] for name in asked)
