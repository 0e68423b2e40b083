"""The lines that CBS published, counted with a few plain Polars lines each: they are no figures of ours."""

from collections.abc import Mapping

import polars as pl

Tables = Mapping[str, pl.DataFrame]


def share(population: pl.DataFrame, having: pl.DataFrame) -> float:
    return population.join(having, on="person_id", how="semi").height / population.height


def housed_by_family_reunification(tables: Tables, year: int) -> float:
    housed = tables["persons"].filter(pl.col("settled_date").dt.year() == year)
    return share(housed, housed.filter(pl.col("arrival_route").cast(pl.String) == "family_reunification"))


def in_work_by_months(tables: Tables, cohort: int, nationality: tuple[str, ...], months: int) -> tuple[float, int]:
    """Share in paid work at months since the permit, and of how many: adults of a cohort, settled or not."""
    at = pl.col("permit_date").dt.offset_by(f"{months}mo")
    of_cohort = (pl.col("permit_date").dt.year() == cohort) & (
        pl.col("nationality").is_in(nationality) if nationality else pl.lit(True)
    )
    adult = (pl.col("birth_date").dt.offset_by("18y") <= at) & (pl.col("birth_date").dt.offset_by("65y") > at)
    here = pl.col("left_date").is_null() | (pl.col("left_date") > at)
    people = tables["persons"].filter(of_cohort & adult & here).with_columns(at=at)
    working = people.join(_jobs(tables), on="person_id").filter(
        (pl.col("start") <= pl.col("at")) & (pl.col("end").is_null() | (pl.col("end") > pl.col("at")))
    )
    return share(people, working), people.height


def _jobs(tables: Tables) -> pl.DataFrame:
    """A spell that was recorded twice counts as last recorded."""
    jobs = tables["spells"].filter(pl.col("kind") == "paid_work").sort("recorded_at", maintain_order=True)
    return jobs.unique("spell_id", keep="last", maintain_order=True)
