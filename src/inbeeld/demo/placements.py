"""Placements of the past: for some jobs of made-up people the vacancy of an employer, and who placed them on it.

For a register only: no published figure speaks of vacancies, so the packages that are measured have none. Numbers are
ours.
"""

from collections.abc import Mapping
from datetime import date, timedelta

import numpy as np
import polars as pl

from inbeeld.demo.chance import stream
from inbeeld.facts.caseload import completed
from inbeeld.facts.occupations import label_of

THROUGH = ("case_manager", "employer_service")
SHARE, YEARS = 0.8, 4
FEW = 4
"""Most vacancies are of few employers: the employer is the nth by a random number to this power."""
OPEN = timedelta(45)
LONG = timedelta(365)

Tables = Mapping[str, pl.DataFrame]


def placements(tables: Tables, seed: int, today: date) -> dict[str, pl.DataFrame]:
    """The tables `offers` and `decisions` with vacancies that were filled, and who was placed on them."""
    jobs = _jobs(tables, seed, today)
    offers = pl.concat([tables["offers"], completed("offers", _vacancies(jobs))])
    steps = (completed("decisions", one) for one in (_started(jobs), _ended(jobs, today)))
    return {"offers": offers, "decisions": pl.concat([tables["decisions"], *steps])}


def _jobs(tables: Tables, seed: int, today: date) -> pl.DataFrame:
    """Jobs that the municipality found, each with its employer and who guided the person at the start."""
    rng = stream(seed, "placements")
    found = pl.col("found_through").is_in(THROUGH) & pl.col("start").is_between(today - YEARS * LONG, today)
    latest = tables["spells"].sort("recorded_at").unique("spell_id", keep="last", maintain_order=True)
    jobs = latest.filter(found, pl.col("kind") == "paid_work").sort("start", "spell_id")
    jobs = jobs.filter(pl.Series(rng.random(jobs.height) < SHARE))
    employers = tables["employers"].sort("employer_id")
    nth = np.floor(rng.random(jobs.height) ** FEW * employers.height).astype(int)
    placed = jobs.with_columns(employers[nth].get_columns()).with_columns(offer_id=pl.format("{}-V", "spell_id"))
    return placed.join_asof(_guides(tables), on="start", by="person_id", check_sortedness=False)


def _guides(tables: Tables) -> pl.DataFrame:
    return tables["assignments"].select("person_id", "start", decided_by="case_manager_id").sort("start")


def _vacancies(jobs: pl.DataFrame) -> pl.DataFrame:
    labels = {code: label_of(code, "nl").capitalize() for code in jobs["occupation"].drop_nulls().unique()}
    return jobs.select(
        "offer_id",
        "municipality",
        "occupation",
        kind=pl.lit("paid_work"),
        title=pl.col("occupation").replace_strict(labels, default="Medewerker", return_dtype=pl.String),
        capacity=pl.lit(1),
        start=pl.col("start") - OPEN,
        end="start",
        employer="employer_id",
    )


def _started(jobs: pl.DataFrame) -> pl.DataFrame:
    return _decided(jobs, "S", pl.col("start"), pl.lit("started"))


def _ended(jobs: pl.DataFrame, today: date) -> pl.DataFrame:
    over = jobs.filter(pl.col("end") <= today)
    step = pl.when(pl.col("end") - pl.col("start") < LONG).then(pl.lit("stopped")).otherwise(pl.lit("completed"))
    return _decided(over, "E", pl.col("end"), step)


def _decided(jobs: pl.DataFrame, letter: str, on: pl.Expr, step: pl.Expr) -> pl.DataFrame:
    return jobs.select(
        "person_id",
        "offer_id",
        "decided_by",
        decision_id=pl.format("{}-{}", "offer_id", pl.lit(letter)),
        date=on,
        step=step,
        recorded_at=on.cast(pl.Datetime("us")) + pl.duration(hours=10),
    )
