"""From spells to paths, for all people at once."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import polars as pl

from inbeeld.evidence.paths import steps as s
from inbeeld.facts.caseload import Caseload
from inbeeld.facts.errors import RequestError
from inbeeld.timeline.fast.paths import STATE_OF, lasting_days, paths
from inbeeld.timeline.fast.windows import windows
from inbeeld.timeline.known import as_known
from inbeeld.timeline.states import SETTLED
from inbeeld.timeline.transitions import check_followed

PATH = ("first", "next", "outcome")
DAY = pl.duration(days=1)


@dataclass(frozen=True)
class Paths:
    """`cells`: the variables of `by`, first, next, outcome (String) and n; of people followed for `within` months."""

    cells: pl.DataFrame
    by: tuple[str, ...]
    within: int
    on: date
    known_on: date | None

    @property
    def people(self) -> int:
        return int(self.cells.get_column("n").sum())


def sequences(
    caseload: Caseload, within: int, on: date, known_on: date | None = None, by: tuple[str, ...] = ()
) -> Paths:
    """The paths of those who settled at least `within` months before D. Raises RequestError for `by`, and where a
    table is missing."""
    check_followed(caseload)
    known = as_known("spells", caseload["spells"], known_on)
    held = known.filter(pl.col("start").ne_missing(pl.col("end")))
    people, strata = windows(caseload["persons"], held, SETTLED, on, by)
    people = people.filter(pl.col("first") == pl.col("origin"), _end(within) <= on).with_columns(end=_end(within))
    people = people.with_columns(stop=pl.min_horizontal("end", "last"))
    spells = held.join(people.select("person_id", "who"), on="person_id").select(
        "who", pl.col("kind").cast(pl.String), "start", "end"
    )
    told = _first(people, _begun(people, spells))
    path = told.join(_next(told, _begun(people, spells)), on="who", how="left", maintain_order="left")
    ended = path.join(_outcome(people, spells), on="who").with_columns(pl.col("next").fill_null(s.NOTHING_NEW))
    counted = ended.join(strata, on="stratum").group_by(*by, *PATH).agg(n=pl.len().cast(pl.Int64))
    return Paths(counted.sort(*by, *PATH), by, within, on, known_on)


def added(found: Iterable[Paths]) -> Paths:
    """Of the people of all together, who are not the same. Raises RequestError where they were asked differently."""
    parts = list(found)
    if len({(one.by, one.within, one.on, one.known_on) for one in parts}) != 1:
        raise RequestError("Only paths of the same day, months and variables can be added.")
    cells = pl.concat(one.cells for one in parts).group_by(*parts[0].by, *PATH).agg(pl.col("n").sum())
    return Paths(cells.sort(*parts[0].by, *PATH), parts[0].by, parts[0].within, parts[0].on, parts[0].known_on)


def _end(within: int) -> pl.Expr:
    """The last day; at the end of a shorter month where it has no such day."""
    return pl.col("origin").dt.offset_by(f"{within}mo")


def _begun(people: pl.DataFrame, spells: pl.DataFrame) -> pl.DataFrame:
    """who, step, day: a row for each step that began, or was going on at the start, by the day on which people stop
    to be followed."""
    named = spells.with_columns(step=STATE_OF.cast(pl.String)).filter(pl.col("step").is_in(s.STEPS))
    inside = named.join(people.select("who", "origin", "stop"), on="who").filter(
        (pl.col("start") <= pl.col("stop")) & (pl.col("end").is_null() | (pl.col("end") > pl.col("origin")))
    )
    return inside.select("who", "step", day=pl.max_horizontal("start", "origin"))


def _first(people: pl.DataFrame, begun: pl.DataFrame) -> pl.DataFrame:
    """who, stratum, first, and since: the day after which the next step begins."""
    told = people
    for step in (s.EDUCATION, s.PAID_WORK):
        days = begun.filter(pl.col("step") == step).group_by("who").agg(pl.col("day").min().alias(step))
        told = told.join(days, on="who", how="left")
    apart = (pl.col(s.PAID_WORK) - pl.col(s.EDUCATION)).dt.total_days()
    neither = pl.col(s.EDUCATION).is_null() & pl.col(s.PAID_WORK).is_null()
    first = (
        pl.when(neither)
        .then(pl.lit(s.NEITHER))
        .when(apart.abs() <= s.TOGETHER)
        .then(pl.lit(s.BOTH))
        .when(pl.col(s.PAID_WORK).is_null() | (apart > 0))
        .then(pl.lit(s.EDUCATION_FIRST))
        .otherwise(pl.lit(s.WORK_FIRST))
    )
    both = pl.max_horizontal(s.EDUCATION, s.PAID_WORK)
    one = pl.min_horizontal(s.EDUCATION, s.PAID_WORK)
    since = pl.when(pl.col("first") == s.BOTH).then(both).otherwise(one).fill_null(pl.col("origin") - DAY)
    return told.with_columns(first=first).select("who", "stratum", "first", since=since)


def _next(told: pl.DataFrame, begun: pl.DataFrame) -> pl.DataFrame:
    """who, next; of those with one."""
    of_first = {s.EDUCATION_FIRST: (s.EDUCATION,), s.WORK_FIRST: (s.PAID_WORK,), s.BOTH: (s.EDUCATION, s.PAID_WORK)}
    known = pl.any_horizontal(
        (pl.col("first") == first) & pl.col("step").is_in(steps) for first, steps in of_first.items()
    )
    later = begun.join(told, on="who").filter((pl.col("day") > pl.col("since")) & ~known)
    order = pl.col("step").replace_strict({step: nth for nth, step in enumerate(s.STEPS)}, return_dtype=pl.Int8)
    return later.sort("who", "day", order).unique("who", keep="first").select("who", next="step")


def _outcome(people: pl.DataFrame, spells: pl.DataFrame) -> pl.DataFrame:
    """who, outcome."""
    lasted = lasting_days(people, spells.filter(pl.col("kind") == s.PAID_WORK))
    days = paths(people, spells).join(people.select("who", "end"), on="who").filter(pl.col("day") <= pl.col("end"))
    last = days.sort("who", "day").unique("who", keep="last").select("who", state=pl.col("state").cast(pl.String))
    under_way = pl.col("state").is_in(s.ON_THE_WAY)
    outcome = (
        pl.when(pl.col("reached") <= pl.col("stop"))
        .then(pl.lit(s.LASTING_WORK))
        .when(pl.col("last") < pl.col("end"))
        .then(pl.lit(s.LEFT))
        .when(pl.col("state").is_in([s.PAID_WORK, s.EDUCATION]))
        .then("state")
        .otherwise(pl.when(under_way).then(pl.lit(s.UNDER_WAY)).otherwise(pl.lit(s.NO_STEP)))
    )
    known = people.join(lasted, on="who", how="left").join(last, on="who", how="left")
    return known.select("who", outcome=outcome)
