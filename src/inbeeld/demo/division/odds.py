"""The odds of paid work, as the demo makes people up with them, and what a place adds to them.

They show what happens to whom if places go to "the most promising". No municipality has such odds, and nothing else
in InBeeld may look at them.
"""

from datetime import date

import numpy as np
import polars as pl

from inbeeld.demo.curves import share_in_work, women_to_men
from inbeeld.demo.days import DAYS_A_MONTH, Flags, Numbers
from inbeeld.demo.origins import FAMILY, ROUTES
from inbeeld.demo.tables import table
from inbeeld.demo.work import BY_FAMILY

AHEAD = 12
"""Months after the day of which the odds are."""
OTHER = "other"
LEAST, MOST = 0.01, 0.95


KINDS = tuple(table("gains")["kind"])
"""Of offers, the scarce ones: of which is made up what they add."""


def odds(persons: pl.DataFrame, on: date) -> pl.DataFrame:
    """person_id and odds: the chance (0 to 1) of paid work a year after the day, by the curve of somebody's permit
    year and nationality, by sex and by route.

    persons: person_id, nationality, permit_date, sex, arrival_route.
    """
    months = _months(persons, on)
    both = share_in_work()[_cell(persons), months]
    ratio = women_to_men()[months]
    men = 2 * both / (1 + ratio)
    chance = np.where(_is(persons, "sex", "f"), men * ratio, men)
    chance = chance * np.where(_is(persons, "arrival_route", ROUTES[FAMILY]), BY_FAMILY, 1.0)
    return persons.select("person_id", odds=pl.Series(chance.clip(LEAST, MOST)))


def with_gains(options: pl.DataFrame, odds: pl.DataFrame) -> pl.DataFrame:
    """`options` (person_id, place_id, kind) with gain: what the place adds to the chance of the person, 0 to 1.

    Each kind moves the log odds of everybody as far (`data/gains.csv`), which adds most to a chance of a half.
    """
    added = table("gains").select("kind", "added_log_odds")
    known = options.join(added, on="kind").join(odds, on="person_id")
    log_odds = (pl.col("odds") / (1 - pl.col("odds"))).log() + pl.col("added_log_odds")
    gain = 1 / (1 + (-log_odds).exp()) - pl.col("odds")
    return known.select("person_id", "place_id", gain=gain)


def _months(persons: pl.DataFrame, on: date) -> Numbers:
    days = persons.select((pl.lit(on) - pl.col("permit_date")).dt.total_days()).to_series().to_numpy()
    return (days / DAYS_A_MONTH + AHEAD).astype(np.int64).clip(0, share_in_work().shape[1] - 1)


def _cell(persons: pl.DataFrame) -> Numbers:
    """The row of `data/permits.csv`. Years that it does not have are as the nearest, and nationalities as the others
    of that year."""
    cells = table("permits").with_row_index("cell").select("cell", "cohort", "nationality")
    years, codes = cells["cohort"].to_list(), dict(table("nationalities").select("code", "nationality").rows())
    named = persons.select(
        cohort=pl.col("permit_date").dt.year().cast(pl.Int64).clip(min(years), max(years)),
        nationality=pl.col("nationality").cast(pl.String).replace_strict(codes, default=OTHER),
    )
    others = cells.filter(pl.col("nationality") == OTHER).select("cohort", other="cell")
    found = named.join(cells, on=["cohort", "nationality"], how="left", maintain_order="left")
    known = found.join(others, on="cohort", how="left", maintain_order="left")
    return known.select(pl.coalesce("cell", "other")).to_series().to_numpy().astype(np.int64)


def _is(persons: pl.DataFrame, column: str, code: str) -> Flags:
    return np.asarray((persons[column].cast(pl.String) == code).fill_null(False).to_numpy())
