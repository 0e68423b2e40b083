"""What is known of people, and changes: as it was known on the first day of a month."""

import numpy as np
import polars as pl
from numpy.typing import NDArray

from inbeeld.evidence.panel.painting import counted
from inbeeld.evidence.panel.panel import Panel


def last_known(panel: Panel, told: pl.DataFrame) -> NDArray[np.float32]:
    """people × months: the last `value` recorded before the month; nan before there was one."""
    rows = told.sort("recorded_at")
    day = pl.col("recorded_at").cast(pl.Date).dt.offset_by("1d")
    month = panel.months.numbers(rows, panel.months.since(day))
    known = np.full((panel.shape[0], panel.months.count + 1), np.nan, dtype=np.float32)
    known[rows.get_column("who").to_numpy(), month] = rows.get_column("value").to_numpy()
    since = np.maximum.accumulate(np.where(np.isnan(known), 0, np.arange(known.shape[1])), axis=1)
    return np.take_along_axis(known, since, axis=1)[:, :-1]


def contacts_before(panel: Panel, months: int) -> NDArray[np.int16]:
    """people × months: how many contacts in so many months before."""
    first = panel.months.numbers(panel.contacts, panel.months.of(pl.col("date")) + 1)
    end = panel.months.numbers(panel.contacts, panel.months.of(pl.col("date")) + 1 + months)
    return counted(panel.contacts.get_column("who").to_numpy(), first, end, panel.shape)


def households(panel: Panel) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """people × months: whether another adult, and whether a child lives in the household."""
    ids = panel.everybody.get_column("household_id").unique().drop_nulls().sort()
    with_home = panel.everybody.filter(pl.col("household_id").is_not_null())
    number = with_home.get_column("household_id").replace_strict(ids, range(len(ids)), return_dtype=pl.Int64)
    places = number.to_numpy().astype(np.int64)  # also of nobody
    grown = panel.months.since(pl.col("birth_date").dt.offset_by("18y"))
    here, gone = panel.months.since(pl.col("settled_date")), panel.months.since(pl.col("left_date"))
    settled, adult = panel.months.numbers(with_home, here), panel.months.numbers(with_home, grown)
    left = panel.months.numbers(with_home, gone, without=panel.months.count)
    shape = len(ids) + 1, panel.months.count  # the last is of who has no household
    adults = counted(places, np.maximum(settled, adult), left, shape)
    children = counted(places, settled, np.minimum(adult, left), shape)
    homes = panel.people.get_column("household_id").replace_strict(ids, range(len(ids)), default=len(ids))
    own = homes.to_numpy().astype(np.int64)
    return adults[own] > 1, children[own] > 0
