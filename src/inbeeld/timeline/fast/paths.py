"""The paths of people through the states: who, day, state, a row for each day on which it changes."""

import polars as pl

from inbeeld.timeline import states as s
from inbeeld.timeline.fast.periods import working

STOP = pl.col("last") + pl.duration(days=1)


def paths(people: pl.DataFrame, spells: pl.DataFrame) -> pl.DataFrame:
    """How many spells of each state begin (+1) and end (-1) is added up over the days. Everybody's add up to nothing,
    so the sums can run on from one person to the next without a window for each."""
    running = _begins_and_ends(people, spells).sort("who", "day").with_columns(pl.col(*s.SPELLS_OF).cum_sum())
    end_of_day = (pl.col("who") != pl.col("who").shift(-1)) | (pl.col("day") != pl.col("day").shift(-1))
    state = pl.coalesce(*(pl.when(pl.col(state) > 0).then(pl.lit(state)) for state in s.SPELLS_OF), pl.lit(s.NONE))
    days = running.filter(end_of_day.fill_null(True)).select("who", "day", state=state)
    stops = people.select("who", stop=STOP)
    inside = days.join(stops, on="who", maintain_order="left").filter(pl.col("day") < pl.col("stop")).drop("stop")
    changed = (pl.col("who") != pl.col("who").shift(1)) | (pl.col("state") != pl.col("state").shift(1))
    return inside.filter(changed.fill_null(True))


def reaching(people: pl.DataFrame, reached: pl.DataFrame) -> pl.DataFrame:
    """From the day on which people reach something, who and reached: first waiting, then there to stay."""
    known = people.select("who", "first", "last").join(reached, on="who", how="left")
    at_once = (pl.col("reached") <= pl.col("first")).fill_null(False)
    entry = known.select(
        "who", day="first", state=pl.when(at_once).then(pl.lit(s.REACHED)).otherwise(pl.lit(s.WAITING))
    )
    later = known.filter(pl.col("reached").is_between("first", "last", closed="right"))
    arrival = later.select("who", day="reached", state=pl.lit(s.REACHED))
    return pl.concat([entry, arrival]).sort("who", "day")


def first_days(people: pl.DataFrame, spells: pl.DataFrame) -> pl.DataFrame:
    """who, reached: the first day followed on which one of the spells holds."""
    inside = _clipped(people, spells)
    return inside.group_by("who").agg(reached=pl.col("start").min())


def lasting_days(people: pl.DataFrame, jobs: pl.DataFrame) -> pl.DataFrame:
    """who, reached: the first day on which paid work has lasted that was not over before the first day followed."""
    lasted = working(jobs).filter(pl.col("end") - pl.col("start") >= pl.duration(days=s.LASTING_DAYS))
    followed = lasted.join(people.select("who", "first"), on="who").filter(pl.col("end") >= pl.col("first"))
    day = pl.col("start") + pl.duration(days=s.LASTING_DAYS)
    return followed.group_by("who").agg(reached=day.min())


def _clipped(people: pl.DataFrame, spells: pl.DataFrame) -> pl.DataFrame:
    """The spells as far as they are inside the days that people are followed, with an end for all."""
    stops = people.select("who", "first", stop=STOP)
    clipped = spells.join(stops, on="who").with_columns(
        start=pl.max_horizontal("start", "first"), end=pl.min_horizontal("end", "stop")
    )
    return clipped.filter(pl.col("start") < pl.col("end")).drop("first", "stop")


def _begins_and_ends(people: pl.DataFrame, spells: pl.DataFrame) -> pl.DataFrame:
    """who, day, and a column for each state that a spell can give."""
    inside = _clipped(people, spells)
    sides = [inside.select("who", *_change(side, by), "kind") for side, by in (("start", 1), ("end", -1))]
    entry = people.select("who", day="first", change=pl.lit(0, pl.Int32), kind=pl.lit(None, pl.String))
    events = pl.concat([entry, *sides])
    return events.select(
        "who",
        "day",
        *(
            pl.when(pl.col("kind").is_in(kinds)).then("change").otherwise(0).cast(pl.Int32).alias(state)
            for state, kinds in s.SPELLS_OF.items()
        ),
    )


def _change(side: str, by: int) -> tuple[pl.Expr, pl.Expr]:
    return pl.col(side).alias("day"), pl.lit(by, pl.Int32).alias("change")
