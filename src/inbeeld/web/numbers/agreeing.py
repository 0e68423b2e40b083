"""One reader sees several tables of the same day: everybody, and everybody by group. They must hide the same totals.

Each table is protected by itself. Where the totals of a figure in the table by group show what the table of everybody
hides, or the other way round, the two together would give a number away; then the figure is taken out by group.
"""

from dataclasses import replace

import polars as pl

from inbeeld.disclosure import Released
from inbeeld.figures.measure import NUMBERS

OTHER = "_of_everybody"


def agreeing(by_group: Released, everybody: Released) -> Released:
    """Takes numbers out, and adds none."""
    out = pl.col("definition").is_in(_torn(by_group, everybody))
    lost = out & pl.any_horizontal(pl.col(name).is_not_null() for name in NUMBERS)
    blanked = [pl.when(~out).then(pl.col(name)).alias(name) for name in NUMBERS]
    return replace(by_group, rows=by_group.rows.with_columns(*blanked, suppressed=pl.col("suppressed") | lost))


def _torn(by_group: Released, everybody: Released) -> list[str]:
    """The figures of which the totals are not hidden alike."""
    totals = by_group.rows.filter(pl.all_horizontal(pl.col(name).is_null() for name in (*by_group.by, "offer")))
    both = totals.join(everybody.rows.filter(pl.col("offer").is_null()), on="figure", suffix=OTHER)
    unlike = pl.any_horizontal(pl.col(name).is_null() != pl.col(name + OTHER).is_null() for name in NUMBERS)
    return both.filter(unlike).get_column("definition").unique().to_list()
