"""The rules about spells."""

from datetime import date

import polars as pl

from inbeeld.timeline import rules as r
from inbeeld.timeline.fast.people import People, holds_on
from inbeeld.timeline.fast.periods import longest_gaps, periods


def spells_on(people: People) -> pl.DataFrame:
    return people.facts("spells").filter(holds_on(people.on))


def _of_kind(people: People, kind: str) -> pl.DataFrame:
    return people.facts("spells").filter(pl.col("kind") == kind)


def in_spell(rule: r.InSpell, people: People) -> pl.DataFrame:
    return people.split(people.flags(spells_on(people).filter(pl.col("kind").is_in(rule.kinds))))


def started_spell(rule: r.StartedSpell, people: People) -> pl.DataFrame:
    lately = pl.col("start").is_between(*people.days_before(rule.days - 1, 0))
    started = people.facts("spells").filter(lately & pl.col("kind").is_in(rule.kinds))
    return people.split(people.flags(started))


def insecure_contract(rule: r.InsecureContract, people: People) -> pl.DataFrame:
    known = pl.col("contract").is_not_null() & (pl.col("contract") != "unknown")
    jobs = spells_on(people).filter((pl.col("kind") == r.PAID_WORK) & known)
    secure = jobs.filter(~pl.col("contract").is_in(rule.contracts))
    return people.split(~people.flags(secure), among=people.flags(jobs))


def found_through(rule: r.FoundThrough, people: People) -> pl.DataFrame:
    lately = pl.col("start").is_between(*people.days_before(rule.days, 1))
    known = pl.col("found_through").is_not_null() & (pl.col("found_through") != "unknown")
    jobs = _of_kind(people, r.PAID_WORK).filter(lately & known)
    way = pl.when(pl.col("found_through").is_in(rule.ways)).then(pl.lit(r.YES)).otherwise(pl.lit(r.NO))
    placed = jobs.with_columns(part=way).join(people.frame.select("who", "stratum"), on="who")
    return placed.group_by("part", "stratum").agg(pl.len().alias("n"))


def returned_to_benefit(rule: r.ReturnedToBenefit, people: People) -> pl.DataFrame:
    benefit = _periods_of_benefit(people, *people.days_before(rule.earliest, rule.latest))
    next_start = pl.col("start").shift(-1).over("who")
    back = next_start <= pl.col("end") + pl.duration(days=rule.within)
    left = benefit.with_columns(back=back.fill_null(False)).filter(
        pl.col("end").is_between(*people.days_before(rule.earliest, rule.latest))
    )
    first = _near_work(left, _of_kind(people, r.PAID_WORK), rule.near).sort("end").unique("who", keep="first")
    return people.split(people.flags(first.filter("back")), among=people.flags(first))


def _periods_of_benefit(people: People, earliest: date, latest: date) -> pl.DataFrame:
    """Of those alone with a spell that ends between these days, for merging the spells of all takes its time."""
    spells = _of_kind(people, r.BENEFIT)
    ended = people.flags(spells.filter(pl.col("end").is_between(earliest, latest)))
    return periods(people.about(ended, spells))


def _near_work(left: pl.DataFrame, jobs: pl.DataFrame, near: int) -> pl.DataFrame:
    jobs = jobs.select("who", begun="start", over="end")
    margin = pl.duration(days=near)
    close = (pl.col("begun") <= pl.col("end") + margin) & (
        pl.col("over").is_null() | (pl.col("over") > pl.col("end") - margin)
    )
    return left.join(jobs, on="who").filter(close)


def lasting_work(rule: r.LastingWork, people: People) -> pl.DataFrame:
    jobs = _of_kind(people, r.PAID_WORK)
    started = jobs.filter(pl.col("start").is_between(*people.days_before(rule.earliest, rule.latest)))
    begins = started.group_by("who").agg(pl.col("start").min().alias("begin"))
    gaps = longest_gaps(jobs, begins, rule.follow)
    lasting = gaps.filter(pl.col("gap") <= rule.gap)
    return people.split(people.flags(lasting), among=people.flags(begins))
