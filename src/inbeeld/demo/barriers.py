"""What keeps people from taking part, as the municipality recorded it: language, health, childcare, other."""

import numpy as np
import polars as pl

from inbeeld.demo.chance import stream
from inbeeld.demo.days import DAYS_A_MONTH
from inbeeld.demo.people import People
from inbeeld.demo.stays import Stays
from inbeeld.demo.tables import table

FOUND_WITHIN = 300  # days from settlement until a barrier is written down; ours


def barriers(people: People) -> pl.DataFrame:
    """Columns person, kind, start, end, by the shares and durations of `data/barriers.csv`."""
    return pl.concat(_barrier(kind, people) for kind in table("barriers").to_dicts())


def _barrier(kind: dict[str, str | int], people: People) -> pl.DataFrame:
    rng = stream(people.seed, str(kind["kind"]))
    percent = np.where(people.woman, kind["women"], kind["men"])
    person = np.flatnonzero(100 * rng.random(len(people)) < percent)
    start = people.present_from[person] + rng.integers(10, FOUND_WITHIN, len(person))
    lasting = rng.exponential(float(kind["months"]) * DAYS_A_MONTH, len(person)) + 30
    found = Stays(person, start, start + lasting.astype(np.int64))
    return found.clipped(people.present_from, people.present_until).frame(str(kind["kind"]))
