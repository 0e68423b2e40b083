"""The same by others: R's survfit, and for the one thing that it can do, lifelines."""

import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import polars as pl

from bench.made_up import ON
from bench.running import environment
from inbeeld.facts.caseload import Caseload
from inbeeld.timeline.fast.paths import paths
from inbeeld.timeline.fast.windows import windows
from inbeeld.timeline.known import as_known
from inbeeld.timeline.states import LEFT, OUTSIDE, REACHED, SETTLED, WAITING

HERE = Path(__file__).parent


def by_survfit(caseload: Caseload) -> tuple[pl.DataFrame, float]:
    with TemporaryDirectory() as folder:
        given, found = Path(folder) / "intervals.csv", Path(folder) / "shares.csv"
        intervals(caseload).write_csv(given)
        subprocess.run(["Rscript", str(HERE / "survfit.R"), str(given), str(found)], check=True)
        told = pl.read_csv(found)
    return told.drop("seconds"), told["seconds"][0]


def intervals(caseload: Caseload) -> pl.DataFrame:
    """who, entry, exit (days since settling), from, to: the rows that survfit takes, of those followed for a day."""
    spells = as_known("spells", caseload["spells"], None).filter(pl.col("start").ne_missing(pl.col("end")))
    spells = spells.with_columns(pl.col("kind").cast(pl.String))
    people, _ = windows(caseload["persons"], spells, SETTLED, ON, ())
    own = spells.join(people.select("who", "person_id"), on="person_id").select("who", "kind", "start", "end")
    path = paths(people, own).join(people.select("who", "origin", "last", "left"), on="who", maintain_order="left")
    goes_on = pl.col("who") == pl.col("who").shift(-1)
    until = pl.when(goes_on).then(pl.col("day").shift(-1)).otherwise(pl.coalesce("left", "last"))
    gone = pl.when(pl.col("left").is_null()).then(pl.lit("outside")).otherwise(pl.lit("left"))
    rows = path.with_columns(pl.col("state").cast(pl.String)).select(
        "who",
        entry=(pl.col("day") - pl.col("origin")).dt.total_days(),
        exit=(until - pl.col("origin")).dt.total_days(),
        **{"from": pl.col("state"), "to": pl.when(goes_on).then(pl.col("state").shift(-1)).otherwise(gone)},
    )
    return rows.filter(pl.col("entry") < pl.col("exit"))


def by_lifelines(found: pl.DataFrame) -> tuple[np.ndarray[tuple[int], np.dtype[np.float64]], float]:
    """`found`: the moves of the process of a first job. The share who had one after each year, and the seconds."""
    with TemporaryDirectory() as folder:
        given, shares = Path(folder) / "waits.csv", Path(folder) / "shares.csv"
        waits(found).write_csv(given)
        subprocess.run(
            [str(environment("lifelines")), str(HERE / "lifelines_version.py"), str(given), str(shares)], check=True
        )
        told = pl.read_csv(shares)
    return told["share"].to_numpy(), told["seconds"][0]


def waits(found: pl.DataFrame) -> pl.DataFrame:
    """who, entry, until (days since settling) and event: 1 for a first job, 2 for leaving, 0 for out of view. Of
    those who had no job when they came, and were followed for a day."""
    came = found.filter(pl.col("from") == OUTSIDE, pl.col("to") == WAITING).select("who", entry="day")
    events = {REACHED: 1, LEFT: 2, OUTSIDE: 0}
    ended = found.filter(pl.col("from") == WAITING).select(
        "who", until="day", event=pl.col("to").replace_strict(events, return_dtype=pl.Int8)
    )
    return came.join(ended, on="who").filter(pl.col("entry") < pl.col("until"))
