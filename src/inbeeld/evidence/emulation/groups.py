"""The same comparison for some of those who started: of a category then, or of a dose of the instrument."""

from collections.abc import Iterator

import polars as pl

from inbeeld.evidence.emulation.trial import Trial
from inbeeld.evidence.emulation.trials import Followed, Trials
from inbeeld.evidence.learned import Group
from inbeeld.timeline.strata import Variable, variables


def groups(trials: Trials, followed: Followed, name: str) -> Iterator[tuple[Group, Trial]]:
    """For each category of a variable, those of it on the first day of the month, on both sides."""
    (variable,) = variables((name,))
    categories = _categories(trials, variable).filter(pl.Series(followed.some))
    for category in categories.unique().sort():
        yield Group(name, category), followed.trial.of((categories == category).to_numpy())


def _categories(trials: Trials, variable: Variable) -> pl.Series:
    """Of each entry; each value is looked up once for each month."""
    entries = pl.DataFrame({"who": trials.entries.who, "month": trials.entries.month})
    values = trials.panel.people.get_column(variable.column).cast(_plain(trials.panel.people, variable.column))
    told = entries.select("month", value=values.gather(entries.get_column("who")))
    pairs = told.unique()
    named = [variable.category(value, trials.panel.months.day(month)) for month, value in pairs.iter_rows()]
    found = pairs.with_columns(category=pl.Series(named, dtype=pl.String))
    return told.join(found, on=["month", "value"], nulls_equal=True, how="left", maintain_order="left").get_column(
        "category"
    )


def _plain(people: pl.DataFrame, column: str) -> pl.DataType:
    kind = people.schema[column]
    return pl.String() if kind == pl.Enum else kind
