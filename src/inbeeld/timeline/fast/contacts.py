"""The rules about contacts and case managers."""

from datetime import date, timedelta

import polars as pl

from inbeeld.timeline import rules as r
from inbeeld.timeline.fast.people import Flags, People, holds_on


def seen(people: People, on: date, days: int) -> Flags:
    begin = on - timedelta(days - 1)
    return people.flags(people.facts("contacts").filter(pl.col("date").is_between(begin, on)))


def contacted(rule: r.Contacted, people: People) -> pl.DataFrame:
    return people.split(seen(people, people.on, rule.days))


def seen_soon(rule: r.SeenSoon, people: People) -> pl.DataFrame:
    waits = _waits(people, *people.days_before(rule.settled_within, rule.soon))
    soon = waits.filter(pl.col("days") <= rule.soon)
    return people.split(people.flags(soon), among=people.flags(waits))


def days_to_contact(rule: r.DaysToContact, people: People) -> pl.DataFrame:
    waits = _waits(people, *people.days_before(rule.settled_within, 1))
    waited = pl.lit(people.on) - pl.col("settled_date")
    told = waits.with_columns(
        item=pl.coalesce("days", waited.dt.total_days()),
        part=pl.when(pl.col("days").is_null()).then(pl.lit(r.NO)).otherwise(pl.lit(r.YES)),
    )
    return told.group_by("item", "part", "stratum").agg(pl.len().alias("n"))


def _waits(people: People, earliest: date, latest: date) -> pl.DataFrame:
    """who, settled_date, stratum, days: from settling to the first contact, 0 where it came before, or null."""
    settled = people.frame.filter(pl.col("settled_date").is_between(earliest, latest))
    contacts = people.facts("contacts").filter(pl.col("date") <= people.on)
    first = contacts.join(settled.select("who"), on="who", how="semi").group_by("who").agg(pl.col("date").min())
    days = (pl.col("date") - pl.col("settled_date")).dt.total_days()
    return settled.join(first, on="who", how="left").with_columns(days=days.clip(lower_bound=0))


def dedicated(_: r.Dedicated, people: People) -> pl.DataFrame:
    assigned = people.facts("assignments").filter(pl.col("dedicated") & holds_on(people.on))
    return people.split(people.flags(assigned))
