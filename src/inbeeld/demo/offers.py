"""What each municipality offers all the time: the titles of `data/offers.csv`, everywhere; the region shares some."""

from collections.abc import Sequence

import numpy as np
import polars as pl

from inbeeld.demo.days import FIRST_YEAR, HISTORY_END, ahead, dates, day
from inbeeld.demo.tables import table
from inbeeld.facts.municipalities import Municipality

ASKED = ("language_level", "education_level", "childcare", "study_with_benefit")
PRACTICE = ("content", "weeks", "cost")
AFTER = ("raises_language_to", "raises_education_to")
SHARED_FOR = "Meer keus voor mensen in de hele regio"
SHARED_UNTIL = HISTORY_END + 180


def offers(places: Sequence[Municipality]) -> pl.DataFrame:
    """Rows of the table `offers`: of each place all titles, in the order of the file."""
    codes = pl.DataFrame({"place": [place.code for place in places], "of_region": [place.region for place in places]})
    listed = table("offers").with_row_index("nth", offset=1)
    shared = pl.col("shared")
    return codes.join(listed, how="cross", maintain_order="left_right").select(
        offer_id=pl.format("{}-O{}", "place", pl.col("nth").cast(pl.String).str.zfill(2)),
        kind="kind",
        title="title",
        municipality="place",
        region=pl.when(shared).then("of_region"),
        capacity=pl.col("capacity"),
        start=pl.lit(dates(np.array([day(FIRST_YEAR)]))[0]),
        end=pl.lit(None, pl.Date),
        occupation="isco",
        hours_per_week=pl.col("hours").cast(pl.Float64),
        shared_until=pl.when(shared).then(pl.lit(ahead(np.array([SHARED_UNTIL]))[0])),
        shared_for=pl.when(shared).then(pl.lit(SHARED_FOR)),
        **{name: name for name in (*PRACTICE, *ASKED, *AFTER)},
    )
