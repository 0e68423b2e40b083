"""What a place costs."""

import polars as pl

from inbeeld.facts.caseload import Caseload


def cost_of_a_place(caseload: Caseload, instrument: str) -> float | None:
    """In euros, the mean over all places of offers of this kind of which it is known; of an offer without a number of
    places, as if it had one. None where it is known of none."""
    if caseload.missing(("offers",)):
        return None
    offers = caseload["offers"].filter(pl.col("kind") == instrument, pl.col("cost").is_not_null())
    places = pl.col("capacity").fill_null(1).clip(lower_bound=1)
    mean = offers.select((pl.col("cost") * places).sum() / places.sum()).item() if offers.height else None
    return None if mean is None else float(mean)
