"""Stratum variables: by what people can be split on a day D.

Nationality is here to see afterwards who was reached. It never ranks anybody.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from re import fullmatch
from typing import Any

from inbeeld.facts.code_lists import code_list
from inbeeld.facts.errors import RequestError
from inbeeld.facts.municipalities import MUNICIPALITIES, municipality, regions, successor_on
from inbeeld.timeline import states as s

UNKNOWN = "unknown"
MUNICIPALITY = "municipality"
RECORDED_MUNICIPALITY = "recorded_municipality"
"""The code under which somebody is recorded, whatever it has merged into since."""


@dataclass(frozen=True)
class Variable:
    """A `column` of persons (or, in OF_DAY_0, of what was the case on that day), the category of a value in it on a
    day, and which categories there can be. An empty value is "unknown"."""

    name: str
    column: str
    category_of: Callable[[Any, date], str]
    can_be: Callable[[str], bool]

    def category(self, value: object, on: date) -> str:
        return UNKNOWN if value is None else self.category_of(value, on)

    def has(self, category: str) -> bool:
        return category == UNKNOWN or self.can_be(category)


def age_on(on: date, born: date) -> int:
    """Age in whole years; somebody born on 29 February has a birthday on 1 March in other years."""
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def _as_is(value: str, _: date) -> str:
    return value


def _listed(name: str, column: str) -> Variable:
    """By the codes of a list."""
    return Variable(name, column, _as_is, code_list(name).labels.__contains__)


def _of_job(name: str) -> Variable:
    """By the codes of a list, for a job that not everybody has."""
    labels = code_list(name).labels
    return Variable(name, name, _as_is, lambda code: code == s.NO_WORK or code in labels)


def _grouped(name: str, column: str, bounds: tuple[int, ...], names: tuple[str, ...]) -> Variable:
    """By groups of whole years between the value and D; `names` has one more than `bounds`."""
    return Variable(
        name, column, lambda since, on: names[bisect_right(bounds, age_on(on, since))], names.__contains__
    )


def _of_place(name: str, category_of: Callable[[str, date], str], can_be: Callable[[str], bool]) -> Variable:
    """By what follows from the code of the municipality."""
    return Variable(name, MUNICIPALITY, category_of, can_be)


def _region(code: str, on: date) -> str:
    return municipality(successor_on(code, on)).region


def _province(code: str, on: date) -> str:
    return municipality(successor_on(code, on)).province


PROVINCES = frozenset(place.province for place in MUNICIPALITIES.values())


def _months(settled: date, on: date) -> str:
    """Whole months between the two; somebody settled on the 31st completes one on the 1st after a shorter month."""
    months = 12 * (on.year - settled.year) + on.month - settled.month - (on.day < settled.day)
    return MONTHS[bisect_right((6, 12, 24, 36, 60), months)]


MONTHS = ("0-5", "6-11", "12-23", "24-35", "36-59", "60+")

VARIABLES: Mapping[str, Variable] = {
    variable.name: variable
    for variable in (
        _listed("sex", "sex"),
        _listed("arrival_route", "arrival_route"),
        _of_place(MUNICIPALITY, successor_on, MUNICIPALITIES.__contains__),
        _of_place(RECORDED_MUNICIPALITY, _as_is, MUNICIPALITIES.__contains__),
        _of_place("region", _region, regions().__contains__),
        _of_place("province", _province, PROVINCES.__contains__),
        _grouped("age_group", "birth_date", (28, 45), ("18-27", "28-44", "45-64")),
        _listed("education_level", "education_level"),
        Variable("nationality", "nationality", _as_is, lambda code: bool(fullmatch("[0-9]{4}", code))),
        _grouped("years_since_settling", "settled_date", (1, 2, 3, 5), ("0", "1", "2", "3-4", "5+")),
        Variable("months_since_settlement", "settled_date", _months, MONTHS.__contains__),
    )
}


OF_DAY_0: Mapping[str, Variable] = {
    s.CONTRACT: _of_job(s.CONTRACT),
    s.FOUND_THROUGH: _of_job(s.FOUND_THROUGH),
    s.EDUCATION_BEFORE: Variable(
        s.EDUCATION_BEFORE, s.EDUCATION_BEFORE, _as_is, (s.BESIDE, s.AFTER, s.WITHOUT).__contains__
    ),
}
"""By what people can be split who are followed from an origin in `states.OF_ORIGIN`."""


def variables(names: Iterable[str], origin: str | None = None) -> tuple[Variable, ...]:
    """Those by which people can be split on a day, or when followed from an origin. Raises RequestError for a name
    that is none of them, with what was probably meant, and for one given twice."""
    asked = tuple(names)
    known = {**VARIABLES, **{name: OF_DAY_0[name] for name in s.OF_ORIGIN.get(origin or "", ())}}
    for name in asked:
        if name not in known:
            raise RequestError(_not_known(name, known))
        if asked.count(name) > 1:
            raise RequestError(f"'{name}' stands twice among the variables to split by.")
    return tuple(known[name] for name in asked)


def _not_known(name: str, known: Iterable[str]) -> str:
    if name in OF_DAY_0:
        origins = " or ".join(origin for origin, names in s.OF_ORIGIN.items() if name in names)
        return f"'{name}' is as on day 0, so only `inbeeld follow` can split by it, with --origin {origins}."
    meant = get_close_matches(name, [*VARIABLES, *OF_DAY_0], n=1)
    hint = f"Did you mean '{meant[0]}'?" if meant else f"Known are {', '.join(known)}."
    return f"'{name}' is not a variable to split by. {hint}"
