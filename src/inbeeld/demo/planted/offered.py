"""The courses, and the decisions about them: offered and started, or drawn with a known chance."""

import numpy as np
import polars as pl

from inbeeld.demo.days import Days, Numbers, Shares, ahead
from inbeeld.demo.planted.calendar import first_days, within_it
from inbeeld.demo.planted.courses import COURSES, course_of
from inbeeld.demo.planted.draws import NEVER
from inbeeld.demo.planted.lives import Lives
from inbeeld.demo.planted.planted import INSTRUMENT

MUNICIPALITY = "GM0014"
A_DAY = 1


def offers(lives: Lives) -> pl.DataFrame:
    every = len(COURSES)
    return pl.DataFrame(
        {
            "offer_id": _offer_ids(np.arange(every)),
            "title": [course.title for course in COURSES],
            "hours_per_week": [course.hours for course in COURSES],
            "cost": [course.cost for course in COURSES],
            "content": [course.content for course in COURSES],
            "start": ahead(np.full(every, first_days(lives.months)[0])),
        }
    ).with_columns(kind=pl.lit(INSTRUMENT), municipality=pl.lit(MUNICIPALITY))


def decisions(lives: Lives, ids: pl.Series) -> pl.DataFrame:
    """Of who drew a place, that it was offered, of the others, that they wait; of all of them, the chance."""
    drew = np.flatnonzero(lives.draws.month != NEVER)
    starts = np.flatnonzero(lives.start != NEVER)
    chosen = np.setdiff1d(starts, drew)
    declines = drew[lives.draws.won[drew] & (lives.start[drew] == NEVER)]
    drawn = pl.Series(["waiting", "offered"]).gather(lives.draws.won[drew].astype(np.int64))
    first, drawn_on = first_days(lives.months), lives.draws.month
    told = [
        _told(drew, drawn, first[drawn_on[drew]], lives.draws.chance[drew]),
        _told(chosen, "offered", first[lives.start[chosen]]),
        _told(declines, "declined", first[drawn_on[declines]] + A_DAY),
        _told(starts, "started", within_it(lives.months, lives.start[starts], starts)),
    ]
    every = pl.concat(told).sort("person", "date", maintain_order=True)
    person = every["person"].to_numpy()
    return every.with_row_index("nth").select(
        decision_id=pl.format("D{}", "nth"),
        person_id=ids.gather(person),
        offer_id=_offer_ids(course_of(person)),
        date=ahead(every["date"].to_numpy()),
        step="step",
        chance="chance",
    )


def _told(person: Numbers, step: str | pl.Series, date: Days, chance: Shares | None = None) -> pl.DataFrame:
    steps = pl.lit(step) if isinstance(step, str) else step
    known = pl.lit(None, pl.Float64) if chance is None else pl.Series(chance)
    return pl.DataFrame({"person": person, "date": date}).with_columns(step=steps, chance=known)


def _offer_ids(nth: Numbers) -> pl.Series:
    return pl.Series(nth).cast(pl.String).str.replace("^", f"{MUNICIPALITY}-C")
