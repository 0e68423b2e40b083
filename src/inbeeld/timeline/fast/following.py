"""Following people, the whole country at a time: sorted by person and day, and compared with the row before."""

from datetime import date

import polars as pl

from inbeeld.facts.caseload import Caseload
from inbeeld.timeline import states as s
from inbeeld.timeline.fast.day_0 import CODES
from inbeeld.timeline.fast.packing import PROCESS, tallied
from inbeeld.timeline.fast.paths import STATE, first_days, lasting_days, paths, reaching
from inbeeld.timeline.fast.windows import windows
from inbeeld.timeline.known import as_known
from inbeeld.timeline.transitions import Transitions, check_followed, transitions_schema

FOLLOWED, VERSIONED = ("person_id", "kind", "start", "end"), ("spell_id", "recorded_at", "withdrawn")


def follow(
    caseload: Caseload, origin: str, on: date, known_on: date | None = None, by: tuple[str, ...] = ()
) -> Transitions:
    """The transitions up to and including a day. Raises RequestError for `by` and for a missing table."""
    check_followed(caseload)
    spells = _spells(caseload, known_on, tuple(CODES) if set(by) & set(CODES) else ())
    people, strata = windows(caseload["persons"], spells, origin, on, by)
    spells = spells.select(FOLLOWED).join(people.select("person_id", "who"), on="person_id").drop("person_id")
    moved = (
        _since_origin(_moves(_path(process, people, spells), people), people).with_columns(
            process=pl.lit(process, PROCESS)
        )
        for process in s.processes_of(origin)
    )
    return Transitions(tallied(moved, strata).cast(pl.Schema(transitions_schema(by))), by, origin, on, known_on)


def moves(caseload: Caseload, process: str, origin: str, on: date, known_on: date | None = None) -> pl.DataFrame:
    """who (a number), day (since the origin), from and to: each person's moves, of which `follow` gives the numbers.

    For errors that need the persons (`outcomes.jackknife`). Not to be kept or sent. Raises RequestError.
    """
    check_followed(caseload)
    spells = _spells(caseload, known_on, ())
    people, _ = windows(caseload["persons"], spells, origin, on, ())
    spells = spells.select(FOLLOWED).join(people.select("person_id", "who"), on="person_id").drop("person_id")
    found = _moves(_path(process, people, spells), people)
    placed = _since_origin(found, people).select("who", "day", pl.col("from", "to").cast(pl.String))
    return placed.sort("who", "day", maintain_order=True)


def _spells(caseload: Caseload, known_on: date | None, details: tuple[str, ...]) -> pl.DataFrame:
    """person_id, kind, start, end and the details, as known; a spell that ends on the day it starts holds never."""
    known = as_known("spells", caseload["spells"].select(*FOLLOWED, *VERSIONED, *details), known_on)
    held = known.filter(pl.col("start").ne_missing(pl.col("end")))
    return held.select("person_id", pl.col("kind").cast(pl.String), "start", "end", *details)


def _path(process: str, people: pl.DataFrame, spells: pl.DataFrame) -> pl.DataFrame:
    """who, day, state: a row for the first day and for each day on which the state changes."""
    if process == s.OCCUPATION:
        return paths(people, spells)
    jobs = spells.filter(pl.col("kind") == "paid_work")
    if process == s.LASTING_WORK:
        return reaching(people, lasting_days(people, jobs))
    wanted = jobs if process == s.FIRST_WORK else spells.filter(pl.col("kind") == "benefit")
    return reaching(people, first_days(people, wanted))


def _moves(path: pl.DataFrame, people: pl.DataFrame) -> pl.DataFrame:
    """who, day, from, to."""
    continued = pl.col("who") == pl.col("who").shift(1)
    before = pl.when(continued).then(pl.col("state").shift(1)).otherwise(pl.lit(s.OUTSIDE, STATE))
    into = path.select("who", "day", before.fill_null(s.OUTSIDE).alias("from"), to="state")
    last = path.filter((pl.col("who") != pl.col("who").shift(-1)).fill_null(True)).select("who", "state")
    gone = pl.col("left").is_not_null() & (pl.col("state") != s.REACHED)
    out = last.join(people.select("who", "last", "left"), on="who").select(
        "who",
        pl.when(gone).then("left").otherwise("last").alias("day"),
        pl.col("state").alias("from"),
        pl.when(gone).then(pl.lit(s.LEFT, STATE)).otherwise(pl.lit(s.OUTSIDE, STATE)).alias("to"),
    )
    return pl.concat([into, out])


def _since_origin(moves: pl.DataFrame, people: pl.DataFrame) -> pl.DataFrame:
    """With the stratum, and the day as the number of days since the origin."""
    since = (pl.col("day") - pl.col("origin")).dt.total_days().cast(pl.Int32)
    return moves.join(people.select("who", "stratum", "origin"), on="who").with_columns(day=since)
