"""In which month people start the instrument for the first time."""

from datetime import date

import numpy as np
import polars as pl
from numpy.typing import NDArray

from inbeeld.evidence.panel.months import Months
from inbeeld.evidence.practice.begun import begun
from inbeeld.facts.caseload import Caseload

NEVER, BEFORE = -1, -2
"""Instead of the month of the first start: none is known up to the day, or it was before the first month."""


def starts(caseload: Caseload, instrument: str, known_on: date | None = None) -> pl.DataFrame:
    """person_id, start: every start of the instrument. Raises RequestError for what is none."""
    return begun(caseload, instrument, known_on).select("person_id", "start")


def first_starts(starts: pl.DataFrame, who: pl.DataFrame, months: Months, on: date) -> NDArray[np.int16]:
    """The month in which each person starts for the first time, or NEVER, or BEFORE; `who` has who and person_id."""
    first = starts.filter(pl.col("start") <= on).group_by("person_id").agg(pl.col("start").min())
    month = months.of(pl.col("start")).clip(lower_bound=BEFORE)
    told = who.join(first, on="person_id", how="left", maintain_order="left").select(
        pl.when(month == -1).then(BEFORE).otherwise(month).fill_null(NEVER)
    )
    return told.to_series().to_numpy().astype(np.int16)
