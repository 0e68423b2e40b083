"""When each person starts the instrument for the first time, by months."""

from datetime import date

import numpy as np
import polars as pl
from numpy.typing import NDArray

from inbeeld.evidence.panel.months import Months

NEVER, BEFORE = -1, -2
"""Instead of the month of the first start: none is known up to the day, or it was before the first month."""


def first_starts(begun: pl.DataFrame, who: pl.DataFrame, months: Months, on: date) -> NDArray[np.int16]:
    """The month in which each person starts for the first time, or NEVER, or BEFORE; `begun` has person_id and start
    of each start (`practice.begun`), `who` has who and person_id."""
    first = begun.filter(pl.col("start") <= on).group_by("person_id").agg(pl.col("start").min())
    month = months.of(pl.col("start")).clip(lower_bound=BEFORE)
    told = who.join(first, on="person_id", how="left", maintain_order="left").select(
        pl.when(month == -1).then(BEFORE).otherwise(month).fill_null(NEVER)
    )
    return told.to_series().to_numpy().astype(np.int16)
