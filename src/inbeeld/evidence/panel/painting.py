"""From periods to an array of people by months, for all people at once."""

import numpy as np
import polars as pl
from numpy.typing import NDArray

from inbeeld.evidence.panel.months import Months, Numbers

Flags = NDArray[np.bool_]
"""people × months."""


def covered(who: Numbers, first: Numbers, end: Numbers, shape: tuple[int, int]) -> Flags:
    """Where any of the periods is: each from its first month up to, not including, its end."""
    return counted(who, first, end, shape) > 0


def counted(who: Numbers, first: Numbers, end: Numbers, shape: tuple[int, int]) -> NDArray[np.int16]:
    """How many of the periods are there. Periods that end before they start are nowhere."""
    people, months = shape
    real = end > first
    change = np.zeros((people, months + 1), dtype=np.int16)
    np.add.at(change, (who[real], first[real]), 1)
    np.add.at(change, (who[real], end[real]), -1)
    return np.cumsum(change[:, :months], axis=1, dtype=np.int16)


def on_first_days(spells: pl.DataFrame, months: Months, people: int) -> Flags:
    """Where a spell (who, start, end or null) holds on the first day of the month."""
    first = months.numbers(spells, months.since(pl.col("start")))
    end = months.numbers(spells, months.since(pl.col("end")), without=months.count)
    return covered(spells.get_column("who").to_numpy().astype(np.int64), first, end, (people, months.count))
