"""What the instrument did: the mean difference between both lives of those who started, or who drew lots.

Over those whose months are in the history, whether they are seen then or not. A share (0 to 1), or months.
"""

from collections.abc import Iterator
from itertools import product

import numpy as np
import polars as pl

from inbeeld.demo.days import Numbers, Shares
from inbeeld.demo.planted.draws import NEVER
from inbeeld.demo.planted.lives import Lives

AFTER = (6, 12, 18, 24, 36)
OUTCOMES = ("in_paid_work", "months_in_work", "on_benefit")
TRUTH = {
    "contrast": pl.String,
    "outcome": pl.String,
    "after": pl.Int64,
    "variable": pl.String,
    "category": pl.String,
    "people": pl.Int64,
    "effect": pl.Float64,
}
"""`variable` and `category` are empty for everybody; `people` is of how many it is the mean."""


def truth(lives: Lives) -> pl.DataFrame:
    """Rows as in TRUTH. started: of those who started. offered: of those who drew lots, had all won against had none;
    took_part: of those among them who take a place."""
    return pl.DataFrame(list(_rows(lives)), schema=TRUTH, orient="row")


def _rows(lives: Lives) -> Iterator[tuple[object, ...]]:
    sex = np.where(lives.people.woman, "f", "m")
    for contrast, clock in _clocks(lives).items():
        for after, outcome in product(AFTER, OUTCOMES):
            who = np.flatnonzero((clock != NEVER) & (clock + after <= lives.months))
            gained = _gained(lives, outcome, who, clock[who], after)
            for group in ("", "f", "m"):
                of_group = gained[sex[who] == group] if group else gained
                if len(of_group):
                    variable = "sex" if group else ""
                    yield contrast, outcome, after, variable, group, len(of_group), float(of_group.mean())


def _clocks(lives: Lives) -> dict[str, Numbers]:
    """Per contrast the month from which is counted, NEVER for whom it is not about."""
    drew = lives.draws.month
    return {"offered": drew, "took_part": lives.could} if (drew != NEVER).any() else {"started": lives.could}


def _gained(lives: Lives, outcome: str, who: Numbers, since: Numbers, after: int) -> Shares:
    if outcome == "months_in_work":
        months = [_more_work(lives, who, since + month) for month in range(1, after + 1)]
        total: Shares = np.sum(months, axis=0)
        return total
    gained = _more_work(lives, who, since + after)
    return -gained if outcome == "on_benefit" else gained


def _more_work(lives: Lives, who: Numbers, month: Numbers) -> Shares:
    return lives.having[month, who].astype(np.float64) - lives.without[month, who]
