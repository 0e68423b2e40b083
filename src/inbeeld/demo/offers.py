"""What each municipality offers: the titles of `data/offers.csv`, everywhere; some are shared by the region."""

from collections.abc import Sequence

import numpy as np
import polars as pl

from inbeeld.demo.days import FIRST_YEAR, dates, day
from inbeeld.demo.tables import table
from inbeeld.facts.municipalities import Municipality


def offers(places: Sequence[Municipality]) -> pl.DataFrame:
    """The table `offers`: of each place all titles, in the order of the file."""
    codes = pl.DataFrame({"place": [place.code for place in places], "of_region": [place.region for place in places]})
    listed = table("offers").with_row_index("nth", offset=1)
    shared = pl.col("shared")
    return codes.join(listed, how="cross", maintain_order="left_right").select(
        offer_id=pl.format("{}-O{}", "place", pl.col("nth").cast(pl.String).str.zfill(2)),
        kind="kind",
        title="title",
        municipality=pl.when(~shared).then("place"),
        region=pl.when(shared).then("of_region"),
        capacity=pl.col("capacity"),
        start=pl.lit(dates(np.array([day(FIRST_YEAR)]))[0]),
        end=pl.lit(None, pl.Date),
    )
