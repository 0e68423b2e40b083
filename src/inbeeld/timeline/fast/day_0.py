"""Day 0 of each person, and what was the case on it."""

from collections.abc import Callable, Mapping
from datetime import date

import polars as pl

from inbeeld.facts.code_lists import code_list
from inbeeld.timeline import states as s
from inbeeld.timeline.fast.periods import periods, working
from inbeeld.timeline.strata import UNKNOWN

NEAR = pl.duration(days=s.NEAR)
ORIGIN = pl.col("origin")


def with_origin(present: pl.DataFrame, spells: pl.DataFrame, origin: str) -> pl.DataFrame:
    """Those who have a day 0 while present, with that day as `origin`; `present` has who, person_id, first, last."""
    if origin not in DAYS:
        return present.with_columns(origin=pl.col(origin))
    window = present.select("who", "person_id", "first", "last")
    found = DAYS[origin](spells, window).join(window, on="who")
    inside = found.filter(ORIGIN.is_between("first", "last"))
    return present.join(inside.group_by("who").agg(ORIGIN.min()), on="who")


def _exits(spells: pl.DataFrame, people: pl.DataFrame) -> pl.DataFrame:
    benefit = spells.filter(pl.col("kind") == "benefit").join(people, on="person_id")
    return periods(benefit).select("who", origin="end")


def _starts(spells: pl.DataFrame, people: pl.DataFrame) -> pl.DataFrame:
    jobs = spells.filter(pl.col("kind") == "paid_work").join(people, on="person_id")
    return working(jobs).select("who", origin="start")


DAYS: Mapping[str, Callable[[pl.DataFrame, pl.DataFrame], pl.DataFrame]] = {s.EXIT: _exits, s.START: _starts}
"""who and origin: each day that can be day 0, of the people given."""


def case_on_day_0(people: pl.DataFrame, spells: pl.DataFrame, on: date, names: tuple[str, ...]) -> pl.DataFrame:
    """who, and a column for each of the variables of an origin that are named; `people` has who, person_id, origin,
    and `first`, the first day on which they are present."""
    known = people.select("who")
    about = spells.join(people.select("who", "person_id", "origin", "first"), on="person_id")
    if job := [name for name in names if name in CODES]:
        nearest = _nearest_job(about.filter(pl.col("kind") == "paid_work"), on).select("who", *job)
        known = known.join(nearest, on="who", how="left").with_columns(pl.col(job).fill_null(s.NO_WORK))
    if s.EDUCATION_BEFORE in names:
        education = _education(about.filter(pl.col("kind") == "education"))
        known = known.join(education, on="who", how="left")
        known = known.with_columns(pl.col(s.EDUCATION_BEFORE).fill_null(s.WITHOUT))
    return known


CODES = {name: pl.Enum(code_list(name).codes) for name in (s.CONTRACT, s.FOUND_THROUGH)}


def _nearest_job(jobs: pl.DataFrame, on: date) -> pl.DataFrame:
    """A row for each who has a job near day 0, the codes as text. An Enum sorts in the order of its list."""
    held = (pl.col("start") <= ORIGIN) & (pl.col("end").is_null() | (pl.col("end") > ORIGIN))
    starts = (pl.col("start") > ORIGIN) & (pl.col("start") <= ORIGIN + NEAR) & (pl.col("start") <= on)
    ended = (pl.col("end") <= ORIGIN) & (pl.col("end") > ORIGIN - NEAR)
    how = pl.when(held).then(0).when(starts).then(1).when(ended).then(2)
    since = pl.when(ended).then("end").otherwise("start")
    near = jobs.with_columns(how=how, distance=(ORIGIN - since).dt.total_days().abs()).filter(
        pl.col("how").is_not_null()
    )
    codes = [pl.col(name).fill_null(UNKNOWN).cast(kind) for name, kind in CODES.items()]
    first = near.with_columns(codes).sort("who", "how", "distance", *CODES).unique("who", keep="first")
    return first.with_columns(pl.col(*CODES).cast(pl.String))


def _education(spells: pl.DataFrame) -> pl.DataFrame:
    """who, education_before, of those who are or were in education."""
    beside = (pl.col("start") <= ORIGIN) & (pl.col("end").is_null() | (pl.col("end") > ORIGIN))
    after = (pl.col("start") < ORIGIN) & (pl.col("end") > pl.col("first")) & (pl.col("first") < ORIGIN)
    found = spells.filter(beside | after).group_by("who").agg(beside=beside.any())
    named = pl.when("beside").then(pl.lit(s.BESIDE)).otherwise(pl.lit(s.AFTER))
    return found.select("who", named.alias(s.EDUCATION_BEFORE))
