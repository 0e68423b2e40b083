"""Placements of the past: for some jobs of made-up people the vacancy of an employer, and who placed them on it.

For a register only: no published figure speaks of vacancies, so the packages that are measured have none. Numbers are
ours.
"""

from collections.abc import Mapping
from datetime import date, timedelta

import polars as pl

from inbeeld.demo.chance import stream
from inbeeld.demo.tables import table
from inbeeld.facts.caseload import completed
from inbeeld.facts.occupations import label_of

THROUGH = ("case_manager", "employer_service")
SHARE, YEARS = 0.8, 4
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
    """Jobs that the municipality found, with an employer of the sector and who guided the person at the start."""
    rng = stream(seed, "placements")
    found = pl.col("found_through").is_in(THROUGH) & pl.col("start").is_between(today - YEARS * LONG, today)
    latest = tables["spells"].sort("recorded_at").unique("spell_id", keep="last", maintain_order=True)
    jobs = latest.filter(found, pl.col("kind") == "paid_work").sort("start", "spell_id")
    placed = jobs.join(_employers(tables), on="occupation", maintain_order="left")
    placed = placed.filter(pl.Series(rng.random(placed.height) < SHARE))
    nth = (pl.Series(rng.random(placed.height)) * pl.col("employer_id").list.len()).cast(pl.Int64)
    named = placed.with_columns(pl.col("employer_id").list.get(nth), offer_id=pl.format("{}-V", "spell_id"))
    return named.join_asof(_guides(tables), on="start", by="person_id", check_sortedness=False)


def _employers(tables: Tables) -> pl.DataFrame:
    """By occupation the employers of its sector here."""
    sectors = table("openings").select("sector", occupation="isco").drop_nulls().unique("occupation", keep="first")
    employers = tables["employers"].sort("employer_id").group_by("sector", maintain_order=True)
    here = employers.agg("employer_id", pl.col("municipality").first())
    return sectors.join(here, on="sector")


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
