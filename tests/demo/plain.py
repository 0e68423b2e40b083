"""The figures that the demo is calibrated on, counted with a few plain Polars lines each.

A third opinion: nothing here is shared with `inbeeld.timeline` or `inbeeld.figures`. Tables are as `draw` makes
them; a spell that was recorded twice counts as last recorded.
"""

from collections.abc import Callable, Mapping
from datetime import date, timedelta

import polars as pl

Tables = Mapping[str, pl.DataFrame]

OFFERED_OR_LATER = ("offered", "waiting", "accepted", "declined", "started", "completed", "stopped")
NO_ACTIVITY = ("benefit", "barrier_language", "barrier_health", "barrier_childcare", "barrier_other")
A_YEAR = timedelta(365)


def holds(start: str, end: str, on: pl.Expr | date) -> pl.Expr:
    day = pl.lit(on) if isinstance(on, date) else on
    return (pl.col(start) <= day) & (pl.col(end).is_null() | (pl.col(end) > day))


def adult(on: pl.Expr) -> pl.Expr:
    return (pl.col("birth_date").dt.offset_by("18y") <= on) & (pl.col("birth_date").dt.offset_by("65y") > on)


def present(tables: Tables, on: date) -> pl.DataFrame:
    return tables["persons"].filter(holds("settled_date", "left_date", on) & adult(pl.lit(on)))


def spells(tables: Tables, *kinds: str) -> pl.DataFrame:
    of_kind = tables["spells"].filter(pl.col("kind").cast(pl.String).is_in(kinds))
    return of_kind.sort("recorded_at", maintain_order=True).unique("spell_id", keep="last", maintain_order=True)


def share(population: pl.DataFrame, having: pl.DataFrame) -> float:
    return population.join(having, on="person_id", how="semi").height / population.height


def in_spell(*kinds: str) -> Callable[[Tables, date], float]:
    return lambda tables, on: share(present(tables, on), spells(tables, *kinds).filter(holds("start", "end", on)))


def started(*kinds: str) -> Callable[[Tables, date], float]:
    def figure(tables: Tables, on: date) -> float:
        begun = spells(tables, *kinds).filter(pl.col("start").is_between(on - A_YEAR, on, closed="right"))
        return share(present(tables, on), begun.filter(pl.col("end").is_null() | (pl.col("end") > pl.col("start"))))

    return figure


def not_in_view(tables: Tables, on: date) -> float:
    seen = tables["contacts"].filter(pl.col("date").is_between(on - A_YEAR, on, closed="right"))
    return 1 - share(present(tables, on), seen)


def not_yet_mediated(tables: Tables, on: date) -> float:
    people, facts = present(tables, on), tables["spells"].filter(holds("start", "end", on))
    active = facts.filter(~pl.col("kind").cast(pl.String).is_in(NO_ACTIVITY))
    step = pl.col("step").cast(pl.String)
    offered = tables["decisions"].filter((pl.col("date") <= on) & step.is_in(OFFERED_OR_LATER))
    return 1 - share(people, pl.concat([active.select("person_id"), offered.select("person_id")]))


def dedicated(tables: Tables, on: date) -> float:
    return share(present(tables, on), tables["assignments"].filter(holds("start", "end", on) & pl.col("dedicated")))


def start_at_settlement(tables: Tables, on: date) -> float:
    settled = pl.col("settled_date").is_between(on - A_YEAR, on - timedelta(28))
    first = tables["contacts"].group_by("person_id").agg(pl.col("date").min())
    soon = (pl.col("date") - pl.col("settled_date")).dt.total_days() <= 28
    newcomers = present(tables, on).filter(settled)
    return share(newcomers, newcomers.join(first, on="person_id").filter(soon))


def housed_by_family_reunification(tables: Tables, year: int) -> float:
    housed = tables["persons"].filter(pl.col("settled_date").dt.year() == year)
    return share(housed, housed.filter(pl.col("arrival_route").cast(pl.String) == "family_reunification"))


def returned_to_benefit(tables: Tables, on: date) -> float:
    """Left while in paid work or within 31 days of it, two to one year before; the first time that somebody did."""
    of_benefit, work = spells(tables, "benefit"), spells(tables, "paid_work").select("person_id", "start", "end")
    window = pl.col("end").is_between(on - 2 * A_YEAR, on - A_YEAR)
    left = of_benefit.filter(window).select("person_id", left="end")
    near = pl.col("start").sub(pl.col("left")).dt.total_days() <= 31
    after = pl.col("left").sub(pl.col("end")).dt.total_days() <= 31
    for_work = left.join(work, on="person_id").filter(near & after.fill_null(True))
    first = present(tables, on).join(for_work.group_by("person_id").agg(pl.col("left").min()), on="person_id")
    again = first.join(of_benefit.select("person_id", "start"), on="person_id")
    within = (pl.col("start") - pl.col("left")).dt.total_days().is_between(1, 365)
    return share(first, again.filter(within))


def in_work_by_months(tables: Tables, cohort: int, nationality: tuple[str, ...], months: int) -> tuple[float, int]:
    """Share in paid work at months since the permit, and of how many: adults of a cohort, settled or not."""
    at = pl.col("permit_date").dt.offset_by(f"{months}mo")
    of_cohort = (pl.col("permit_date").dt.year() == cohort) & (
        pl.col("nationality").is_in(nationality) if nationality else pl.lit(True)
    )
    here = pl.col("left_date").is_null() | (pl.col("left_date") > at)
    people = tables["persons"].filter(of_cohort & adult(at) & here).with_columns(at=at)
    working = people.join(spells(tables, "paid_work"), on="person_id").filter(holds("start", "end", pl.col("at")))
    return share(people, working), people.height
