"""Employers with whom the municipalities have to do, and the conversations with them. Names and numbers are ours."""

from collections.abc import Sequence

import numpy as np
import polars as pl

from inbeeld.demo.chance import stream
from inbeeld.demo.days import HISTORY_END, ahead, dates
from inbeeld.demo.tables import employer_names
from inbeeld.facts.municipalities import Municipality

INHABITANTS_EACH = 9_000
"""People in a municipality per employer of a sector."""
SPOKEN, YEARS = 2.5, 2
"""How often, on average, in so many years."""
CHANNELS = ("visit", "phone", "email", "event")
AGAIN_WITHIN = 120


def employers(places: Sequence[Municipality], seed: int) -> pl.DataFrame:
    """Rows of the table `employers`: one or more in each sector of each place, with different names there."""
    rng = stream(seed, "employers")
    rows = []
    for place in places:
        each = max(1, round(place.inhabitants / INHABITANTS_EACH / len(employer_names()["first"])))
        names = [(sector, name) for sector in employer_names()["first"] for name in _names(sector, each, rng)]
        rows += [(f"{place.code}-W{nth:02}", name, sector, place.code) for nth, (sector, name) in enumerate(names, 1)]
    return pl.DataFrame(rows, schema=["employer_id", "name", "sector", "municipality"], orient="row")


def conversations(employing: pl.DataFrame, seed: int) -> pl.DataFrame:
    """Rows of the table `conversations`; after some of them another day was agreed."""
    rng = stream(seed, "conversations")
    of = np.repeat(np.arange(employing.height), rng.poisson(SPOKEN, employing.height))
    on = HISTORY_END - 1 - rng.integers(0, YEARS * 365, len(of))
    again = pl.Series(rng.random(len(of)) < 0.4)
    told = pl.DataFrame({"employer_id": employing["employer_id"].gather(of), "date": dates(on)})
    return told.select(
        conversation_id=pl.format("{}-G{}", "employer_id", pl.int_range(1, pl.len() + 1).over("employer_id")),
        employer_id="employer_id",
        date="date",
        channel=pl.Series(CHANNELS).gather(rng.integers(0, len(CHANNELS), len(of))),
        again_on=pl.when(again).then(ahead(on + rng.integers(20, AGAIN_WITHIN, len(of)))),
        recorded_at=pl.col("date").cast(pl.Datetime("us")) + pl.duration(hours=10),
    )


def _names(sector: str, count: int, rng: np.random.Generator) -> list[str]:
    told = [
        f"{first} {last}" for first in employer_names()["first"][sector] for last in employer_names()["last"]["any"]
    ]
    return [told[nth] for nth in rng.permutation(len(told))[:count]]
