"""The rules about offers and decisions."""

import polars as pl

from inbeeld.timeline import rules as r
from inbeeld.timeline.fast.people import People
from inbeeld.timeline.fast.spells import spells_on

WAY = ("who", "kind", "offer_id")


def taken(people: People) -> pl.DataFrame:
    """The decisions up to and including D."""
    return people.facts("decisions").filter(pl.col("date") <= people.on)


def mediated(_: r.Mediated, people: People) -> pl.DataFrame:
    offered = taken(people).filter(pl.col("step").is_in(r.OFFERED_OR_LATER))
    active = spells_on(people).filter(~pl.col("kind").is_in([r.BENEFIT, *r.BARRIERS]))
    return people.split(people.flags(offered) | people.flags(active))


def reach(rule: r.Reach, people: People) -> pl.DataFrame:
    rank = {step: r.MILESTONES.index(reached) for step, reached in r.REACHED.items()}
    reached = pl.col("step").cast(pl.String).replace_strict(rank, return_dtype=pl.Int8)
    furthest = (
        _ways_through(people, rule.days).with_columns(reached=reached).group_by(WAY).agg(pl.col("reached").max())
    )
    told = furthest.with_columns(
        item=pl.col("kind") + r.WITHIN + pl.col("offer_id"),
        part=pl.col("reached").replace_strict(dict(enumerate(r.MILESTONES)), return_dtype=pl.String),
    )
    return _counted(told, people)


def reasons(rule: r.Reasons, people: People) -> pl.DataFrame:
    order = ["date", "step", "decision_id"]
    decided = _ways_through(people, rule.days).filter(pl.col("step") == rule.step)
    last = decided.sort(order).group_by(WAY, maintain_order=True).agg(pl.col("reason").last())
    return _counted(last.with_columns(item="kind", part=pl.col("reason").fill_null("unknown")), people)


def _ways_through(people: People, days: int) -> pl.DataFrame:
    """The decisions of each person and offer with one of them in the last `days` days."""
    kinds = people.caseload["offers"].select("offer_id", "kind")
    decided = taken(people).join(kinds, on="offer_id")
    begin, _ = people.days_before(days - 1, 0)
    recent = decided.filter(pl.col("date") >= begin).select(WAY).unique()
    return decided.join(recent, on=list(WAY), how="semi")


def _counted(told: pl.DataFrame, people: People) -> pl.DataFrame:
    placed = told.join(people.frame.select("who", "stratum"), on="who")
    return placed.group_by("item", "part", "stratum").agg(pl.len().alias("n"))
