"""The rule about what is known of people."""

import polars as pl

from inbeeld.timeline import rules as r
from inbeeld.timeline.fast.people import People


def fields_known(rule: r.FieldsKnown, people: People) -> pl.DataFrame:
    rows = people.facts("profiles").filter(pl.col("recorded_at").cast(pl.Date) <= people.on)
    known = [people.split(people.flags(rows.filter(pl.col(field).is_not_null()))) for field in rule.fields]
    return pl.concat(known).group_by("part", "stratum").agg(pl.col("n").sum())
