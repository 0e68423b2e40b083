"""The paths of people through the states: who, day, state, a row for each day on which it changes."""

import polars as pl

from inbeeld.timeline import states as s
from inbeeld.timeline.fast.periods import key, working

STOP = pl.col("last") + pl.duration(days=1)
STATE = pl.Enum(sorted([*s.STATES, s.WAITING, s.REACHED, s.OUTSIDE]))
STATE_OF = pl.col("kind").replace_strict(
    {kind: state for state, kinds in s.SPELLS_OF.items() for kind in kinds}, default=None, return_dtype=STATE
)


def paths(people: pl.DataFrame, spells: pl.DataFrame) -> pl.DataFrame:
    """How many spells of each state begin (+1) and end (-1) is added up over the days. Everybody's add up to nothing,
    so the sums can run on from one person to the next without a window for each."""
    changes = _begins_and_ends(people, spells).sort(key(pl.col("day")))
    end_of_day = (pl.col("who") != pl.col("who").shift(-1)) | (pl.col("day") != pl.col("day").shift(-1))
    days = changes.select("who", "day", state=_first_held(), ends=end_of_day.fill_null(True)).filter("ends")
    inside = days.drop("ends").join(people.select("who", stop=STOP), on="who", maintain_order="left")
    inside = inside.filter(pl.col("day") < pl.col("stop")).drop("stop")
    changed = (pl.col("who") != pl.col("who").shift(1)) | (pl.col("state") != pl.col("state").shift(1))
    return inside.filter(changed.fill_null(True))


def _first_held() -> pl.Expr:
    """The first state of which more spells have begun than ended."""
    change = {state: pl.when(pl.col("state") == state).then("change").otherwise(0) for state in s.SPELLS_OF}
    held = (pl.when(change[state].cum_sum() > 0).then(pl.lit(state, STATE)) for state in s.SPELLS_OF)
    return pl.coalesce(*held, pl.lit(s.NONE, STATE))


def reaching(people: pl.DataFrame, reached: pl.DataFrame) -> pl.DataFrame:
    """From the day on which people reach something, who and reached: first waiting, then there to stay."""
    known = people.select("who", "first", "last").join(reached, on="who", how="left")
    at_once = (pl.col("reached") <= pl.col("first")).fill_null(False)
    entry = known.select(
        "who",
        day="first",
        state=pl.when(at_once).then(pl.lit(s.REACHED, STATE)).otherwise(pl.lit(s.WAITING, STATE)),
    )
    later = known.filter(pl.col("reached").is_between("first", "last", closed="right"))
    arrival = later.select("who", day="reached", state=pl.lit(s.REACHED, STATE))
    return pl.concat([entry, arrival]).sort(key(pl.col("day")))


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
    """who, day, change (+1 or -1), and the state that begins or ends; and a row for everybody's first day."""
    inside = _clipped(people, spells.with_columns(state=STATE_OF).drop("kind").drop_nulls("state"))
    sides = [inside.select("who", *_change(side, by), "state") for side, by in (("start", 1), ("end", -1))]
    entry = people.select("who", day="first", change=pl.lit(0, pl.Int32), state=pl.lit(None, STATE))
    return pl.concat([entry, *sides])


def _change(side: str, by: int) -> tuple[pl.Expr, pl.Expr]:
    return pl.col(side).alias("day"), pl.lit(by, pl.Int32).alias("change")
