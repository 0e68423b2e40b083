"""What was known of people by the first day of a month: what may have made them start, and fare as they did.

Nationality is not among it: it tells who was reached, afterwards (`timeline.strata`).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import polars as pl
from numpy.typing import NDArray

from inbeeld.evidence.panel.changing import contacts_before, households, last_known
from inbeeld.evidence.panel.painting import Flags
from inbeeld.evidence.panel.panel import ACTIVITIES, Panel
from inbeeld.timeline import rules as r
from inbeeld.timeline.strata import MUNICIPALITY, UNKNOWN
from inbeeld.timeline.strata import VARIABLES as STRATA

Values = NDArray[np.float32]

AGES, MONTHS = (25, 35, 45, 55), (6, 12, 24, 36, 60)
"""Where what a year of age, or a month since settling, means may change: a broken line, continuous."""

HISTORY = ("worked_before", "months_worked")
"""What is about work in the past."""


@dataclass(frozen=True)
class Column:
    """`category` is empty for a number. Where `bends`, it is only what a number means more from some value on."""

    covariate: str
    category: str = ""
    bends: bool = False


@dataclass(frozen=True)
class Covariates:
    panel: Panel

    @cached_property
    def columns(self) -> tuple[Column, ...]:
        return tuple(column for column, _ in self._all(0))

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(column.covariate for column in self.columns))

    def at(self, month: int) -> Values:
        """people × columns, on the first day of the month."""
        return np.column_stack([values for _, values in self._all(month)]).astype(np.float32)

    def _all(self, month: int) -> Iterator[tuple[Column, NDArray[Any]]]:
        for name, codes, categories in self._fixed:
            yield from _indicators(name, codes, categories)
        yield from _broken("age", (self._day(month) - self._born) / 365.25, AGES)
        yield from _broken("months_since_settlement", (self._day(month) - self._settled) / 30.4375, MONTHS)
        yield from self._home(month)
        yield from self._past(month)
        for kind in self._kinds:
            yield Column(kind), self.panel.in_spell(kind)[:, month]
        yield from _indicators("language_level", self._language[0][:, month], self._language[1])
        yield Column("experience", "unknown"), np.isnan(self._experience[:, month])
        yield Column("experience"), np.nan_to_num(self._experience[:, month])
        yield Column("contacts"), np.log1p(self._contacts[:, month])
        halves = [_half(self.panel, number) for number in range(self.panel.months.count)]
        for half in dict.fromkeys(halves):
            yield Column("half_year", half), np.full(self.panel.shape[0], half == halves[month])

    def _home(self, month: int) -> Iterator[tuple[Column, NDArray[Any]]]:
        partner, children = self._households
        yield Column("partner"), partner[:, month]
        yield Column("children"), children[:, month]

    def _past(self, month: int) -> Iterator[tuple[Column, NDArray[Any]]]:
        work = self.panel.in_spell(r.PAID_WORK)
        yield Column("started"), self._started[:, month]
        yield Column("paid_work"), work[:, month]
        yield Column("worked_before"), self._worked[:, month]
        yield Column("months_worked"), work[:, max(month - 12, 0) : month].sum(axis=1)

    def _day(self, month: int) -> int:
        return int(np.datetime64(self.panel.months.day(month)).astype(int))

    @cached_property
    def _fixed(self) -> list[tuple[str, NDArray[np.int64], list[str]]]:
        """Name, code per person, and categories, of what does not change."""
        told = []
        for name in ("sex", "education_level", "arrival_route", MUNICIPALITY):
            variable, on = STRATA[name], self.panel.question.on
            values = self.panel.people.get_column(variable.column).cast(pl.String)
            category = {value: variable.category(value, on) for value in values.unique()}
            categories = sorted(set(category.values()))
            places = [categories.index(category[value]) for value in values]
            told.append((name, np.array(places, dtype=np.int64), categories))
        return told

    @cached_property
    def _born(self) -> NDArray[np.int32]:
        return self.panel.people.get_column("birth_date").cast(pl.Int32).to_numpy()

    @cached_property
    def _settled(self) -> NDArray[np.int32]:
        return self.panel.people.get_column("settled_date").cast(pl.Int32).to_numpy()

    @cached_property
    def _households(self) -> tuple[Flags, Flags]:
        return households(self.panel)

    @cached_property
    def _kinds(self) -> list[str]:
        """Benefit, barriers, and activities but work and the instrument itself."""
        others = [kind for kind in ACTIVITIES if kind not in (r.PAID_WORK, self.panel.question.instrument)]
        return [kind for kind in (r.BENEFIT, *r.BARRIERS, *others) if kind in self.panel.holds]

    @cached_property
    def _started(self) -> Flags:
        return self.panel.started

    @cached_property
    def _worked(self) -> Flags:
        """Some day of work before the month, since settling."""
        jobs = self.panel.spells.filter(pl.col("kind") == r.PAID_WORK).join(
            self.panel.people.select("who", "settled_date"), on="who"
        )
        began = pl.max_horizontal("start", "settled_date")
        real = jobs.filter(pl.col("end").is_null() | (pl.col("end") > pl.col("settled_date")))
        since = self.panel.months.numbers(real, self.panel.months.of(began) + 1)
        worked = np.zeros((self.panel.shape[0], self.panel.months.count + 1), dtype=np.bool_)
        worked[real.get_column("who").to_numpy(), since] = True
        return np.asarray(np.logical_or.accumulate(worked, axis=1)[:, :-1])

    @cached_property
    def _language(self) -> tuple[NDArray[np.int64], list[str]]:
        """The codes per person and month, and the levels."""
        told = self.panel.profiles.filter(pl.col("language_level").is_not_null())
        levels = [UNKNOWN, *told.get_column("language_level").unique().sort()]
        code = pl.col("language_level").replace_strict(levels, range(len(levels)), return_dtype=pl.Float64)
        known = last_known(self.panel, told.with_columns(value=code))
        return np.nan_to_num(known).astype(np.int64), levels

    @cached_property
    def _experience(self) -> Values:
        """Years, up to 20."""
        years = pl.col("work_experience_years").clip(0, 20)
        told = self.panel.profiles.with_columns(value=years).filter(pl.col("value").is_not_null())
        return last_known(self.panel, told)

    @cached_property
    def _contacts(self) -> NDArray[np.int16]:
        return contacts_before(self.panel, 6)


def _indicators(name: str, codes: NDArray[np.int64], categories: list[str]) -> Iterator[tuple[Column, NDArray[Any]]]:
    """A column for each category, where there are several."""
    if len(categories) > 1:
        for place, category in enumerate(categories):
            yield Column(name, category), codes == place


def _broken(name: str, number: NDArray[Any], bends: tuple[int, ...]) -> Iterator[tuple[Column, NDArray[Any]]]:
    yield Column(name), number
    for bend in bends:
        yield Column(name, f"{bend}+", bends=True), np.maximum(number - bend, 0)


def _half(panel: Panel, month: int) -> str:
    day = panel.months.day(month)
    return f"{day.year}-{1 if day.month <= 6 else 7:02}"
