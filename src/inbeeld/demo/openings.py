"""What is open around the end of the history: vacancies, placements, courses, mentors and meetings.

`data/openings.csv` has what there is; each municipality has some of it, by chance and by how many live there. Nobody
in the history went through these: they are for those who look for something today. Numbers are ours.
"""

from collections.abc import Sequence

import numpy as np
import polars as pl

from inbeeld.demo.chance import choose, stream
from inbeeld.demo.days import HISTORY_END, Days, ahead
from inbeeld.demo.offers import SHARED_FOR, SHARED_UNTIL
from inbeeld.demo.tables import table
from inbeeld.facts.municipalities import Municipality

INHABITANTS_EACH, AT_LEAST = 2_500, 6
"""People in a municipality per opening, and how many each has."""
SHARED = 0.4
BEGINS, LASTS = (-45, 60), (75, 200)
"""Days from the end of the history, and days that it stays open."""


def openings(places: Sequence[Municipality], employing: pl.DataFrame, seed: int) -> pl.DataFrame:
    """Rows of the table `offers`, after those that are there all the time; those of a sector with an employer."""
    rng = stream(seed, "openings")
    counts = [max(AT_LEAST, place.inhabitants // INHABITANTS_EACH) for place in places]
    place = np.repeat(np.arange(len(places)), counts)
    listed = table("openings")
    drawn = listed[choose(rng.random(len(place)), listed["weight"].to_numpy())]
    begins = HISTORY_END + rng.integers(*BEGINS, len(place))
    ends = begins + rng.integers(*LASTS, len(place))
    shared = pl.Series(rng.random(len(place)) < SHARED)
    codes = pl.DataFrame({"place": [one.code for one in places], "of_region": [one.region for one in places]})
    told = pl.concat([codes[place], drawn], how="horizontal").with_columns(luck=pl.Series(rng.random(len(place))))
    return _with_employers(told, employing).select(
        offer_id=pl.format(
            "{}-V{}", "place", pl.int_range(1, pl.len() + 1).over("place").cast(pl.String).str.zfill(3)
        ),
        kind="kind",
        title="title",
        municipality="place",
        region=pl.when(shared).then("of_region"),
        capacity="capacity",
        start=ahead(begins),
        end=pl.when(pl.col("sector").is_not_null()).then(ahead(ends)),
        occupation="isco",
        language_level="language_level",
        education_level="education_level",
        hours_per_week=pl.col("hours").cast(pl.Float64),
        childcare="childcare",
        study_with_benefit=pl.when(pl.col("kind") == "education").then(pl.lit(True)),
        raises_education_to=pl.when(pl.col("education_level") == "lower_secondary").then(pl.lit("upper_secondary")),
        content="content",
        weeks="weeks",
        cost="cost",
        employer="employer_id",
        shared_until=pl.when(shared).then(_until(ends)),
        shared_for=pl.when(shared).then(pl.lit(SHARED_FOR)),
    )


def _until(ends: Days) -> pl.Series:
    return ahead(np.minimum(ends, SHARED_UNTIL))


def _with_employers(told: pl.DataFrame, employing: pl.DataFrame) -> pl.DataFrame:
    """One of those of its place and sector, by luck."""
    by_sector = employing.group_by("municipality", "sector", maintain_order=True).agg("employer_id")
    joined = told.join(
        by_sector, left_on=["place", "sector"], right_on=["municipality", "sector"], how="left", maintain_order="left"
    )
    chosen = (pl.col("luck") * pl.col("employer_id").list.len()).cast(pl.Int64)
    return joined.with_columns(pl.col("employer_id").list.get(chosen))
