"""Released figures and their counts as JSON, in which snapshots keep them.

The counts are kept because they add up and outlive the people who are removed past their term. No page shows them.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

import polars as pl

from inbeeld.disclosure import Released
from inbeeld.timeline.counts import Counts, counts_schema

TYPES: Mapping[str, Any] = {
    "row": pl.UInt32,
    "on": pl.Date,
    "known_on": pl.Date,
    "numerator": pl.Int64,
    "denominator": pl.Int64,
    "value": pl.Float64,
    "low": pl.Float64,
    "high": pl.Float64,
    "counted": pl.Int64,
    "caseloads": pl.Int64,
    "suppressed": pl.Boolean,
}
"""Of the columns of released figures that hold no text."""

Told = dict[str, Any]


def told(released: Released) -> Told:
    rows = released.rows.with_columns(pl.col("on", "known_on").cast(pl.String))
    return {
        "columns": rows.columns,
        "rows": [list(row) for row in rows.iter_rows()],
        "by": list(released.by),
        "threshold": released.threshold,
    }


def read_back(kept: Told) -> Released:
    """What disclosure let out then; nothing is added to it."""
    columns = kept["columns"]
    texts = {name: pl.String for name in columns if TYPES.get(name) in (None, pl.Date)}
    schema = {name: texts.get(name, TYPES.get(name)) for name in columns}
    rows = pl.DataFrame(kept["rows"], schema=schema, orient="row")
    days = pl.col("on", "known_on").str.to_date("%Y-%m-%d")
    return Released(rows.with_columns(days), tuple(kept["by"]), kept["threshold"])


def told_counts(counts: Counts) -> Told:
    return {
        "columns": counts.table.columns,
        "rows": [list(row) for row in counts.table.iter_rows()],
        "by": list(counts.by),
        "on": counts.on.isoformat(),
        "known_on": counts.known_on and counts.known_on.isoformat(),
        "delivered": [sorted(tables) for tables in counts.delivered],
    }


def counts_back(kept: Told) -> Counts:
    """To be added to those of other municipalities; a page shows them after disclosure only."""
    by, known_on = tuple(kept["by"]), kept["known_on"]
    schema: Any = counts_schema(by)
    table = pl.DataFrame(kept["rows"], schema=kept["columns"], orient="row", infer_schema_length=None)
    return Counts.of(
        table.select(pl.col(name).cast(kind) for name, kind in schema.items()),
        by,
        date.fromisoformat(kept["on"]),
        date.fromisoformat(known_on) if known_on else None,
        tuple(frozenset(tables) for tables in kept["delivered"]),
    )
