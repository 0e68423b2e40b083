"""How what is known is used where employees choose: how often it was shown, opened and followed, through disclosure.

This is about the work of employees. So nothing is told of fewer than three of them: what fewer of them saw is told
together with something else.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import polars as pl

from inbeeld.disclosure import DEFAULT, Released, Table, protect, release
from inbeeld.register.models import Looking

FEWEST = 3
"""Employees of whom something is told together."""
OPENED, FOLLOWED = "opened", "followed"
MEASURES: Mapping[str, tuple[str, ...]] = {
    OPENED: ("choice", "instrument", "said"),
    FOLLOWED: ("said", "instrument", OPENED),
}
"""What is measured, and by what it is told. Opened: of all that was shown. Followed: of the choices after a finding
that pointed a way."""
TOTAL, ANSWER = "total", "answer"
ANSWERED = {ANSWER: ("yes",)}
YES, NO, OTHER, NOTHING = "yes", "no", "other", "nothing"
COLUMNS = {"by": pl.Int64, **dict.fromkeys(("choice", "instrument", "said", OPENED, FOLLOWED), pl.String)}
NEED = {"row": pl.UInt32, "role": pl.String, "table": pl.String, "part": pl.String}


@dataclass(frozen=True)
class Use:
    """`tables`: by measure and variable, a row of everything (category null) and one per category, with numerator,
    denominator and value. Empty where too few employees were shown anything."""

    employees: int
    tables: Mapping[tuple[str, str], Released]


def use_of(lookings: Iterable[Looking], threshold: int = DEFAULT) -> Use:
    rows = pl.DataFrame([_row(one) for one in lookings], schema=COLUMNS, orient="row")
    employees = rows["by"].n_unique()
    told = {measure: _shown(rows, measure) for measure in MEASURES}
    enough = [measure for measure in MEASURES if told[measure]["by"].n_unique() >= FEWEST]
    asked = [(measure, by) for measure in enough for by in MEASURES[measure]]
    return Use(employees, {(measure, by): _released(told[measure], by, threshold) for measure, by in asked})


def _row(one: Looking) -> tuple[int, str, str, str, str, str | None]:
    followed = None if one.followed is None else (YES if one.followed else NO)
    return one.by_id, one.choice, one.instrument, one.said or NOTHING, YES if one.opened_at else NO, followed


def _shown(rows: pl.DataFrame, measure: str) -> pl.DataFrame:
    """Those that the measure is about, with its answer as the part."""
    return rows.filter(pl.col(measure).is_not_null()).with_columns(part=measure)


def folded(rows: pl.DataFrame, by: str) -> pl.DataFrame:
    """Categories that fewer than three employees saw become one, with the next smallest until that is of three
    employees too."""
    seen = rows.group_by(by).agg(employees=pl.col("by").n_unique(), n=pl.len()).sort("employees", "n", by)
    few = [category for category, employees, _n in seen.iter_rows() if employees < FEWEST]
    more = iter(seen[by].to_list()[len(few) :])
    while few and rows.filter(pl.col(by).is_in(few))["by"].n_unique() < FEWEST and (another := next(more, None)):
        few.append(another)
    return rows.with_columns(pl.when(pl.col(by).is_in(few)).then(pl.lit(OTHER)).otherwise(by).alias(by))


def _released(told: pl.DataFrame, by: str, threshold: int) -> Released:
    """What is hidden of everything does not depend on by what it is split: so the tables of a measure agree."""
    cells = folded(told, by).group_by(by, "part").agg(n=pl.len().cast(pl.Int64)).sort(by, "part")
    everything = Table(TOTAL, by, (), cells.group_by("part").agg(pl.col("n").sum()), groups=ANSWERED)
    verdict = protect([everything, Table(by, by, (by,), cells, refines=TOTAL, groups=ANSWERED)], threshold)
    categories = [None, *cells[by].unique().sort()]
    counted = [_counted(cells, by, category) for category in categories]
    rows = pl.DataFrame(counted, schema={by: pl.String, "numerator": pl.Int64, "denominator": pl.Int64}, orient="row")
    value = pl.when(pl.col("denominator") > 0).then(pl.col("numerator") / pl.col("denominator"))
    needs = [need for row, category in enumerate(categories) for need in _needs(row, by, category)]
    cells_of = pl.DataFrame(needs, schema={**NEED, by: pl.String}, orient="row")
    unknown = dict.fromkeys(("low", "high"), pl.lit(None, pl.Float64))
    return release(rows.with_row_index("row").with_columns(value=value, **unknown), cells_of, verdict, (by,))


def _counted(cells: pl.DataFrame, by: str, category: str | None) -> tuple[str | None, int, int]:
    own = cells if category is None else cells.filter(pl.col(by) == category)
    return category, int(own.filter(pl.col("part") == YES)["n"].sum()), int(own["n"].sum())


def _needs(row: int, by: str, category: str | None) -> Iterator[tuple[object, ...]]:
    yield row, "numerator", by, ANSWER, category
    yield row, "denominator", by, None, category
