"""Who gets a place, by group, made ready to be published: the way through disclosure control."""

import polars as pl

from inbeeld.disclosure import Released, Table, protect, release

POPULATION, REACHED, LEFT, UNKNOWN = "asked", "reached", "left", "unknown"


def publish(groups: pl.DataFrame, threshold: int) -> Released:
    """With numerator (who get a place), denominator (of how many) and value (the share), null where they are hidden.

    groups: way (of dividing), group, value (one of those of that group), people and reached. All ways are of the same
    people; each group is protected on its own, as groups in the report are. Raises ThresholdError.
    """
    named = groups.with_columns(pl.col("value").fill_null(UNKNOWN))
    keys = ("way", "group", "value")
    told = named.group_by(keys, maintain_order=True).agg(pl.col("people", "reached").sum()).with_row_index("row")
    tables = [_table(name, part) for name, part in _parts(told)]
    needs = pl.concat((_needs(name, part) for name, part in _parts(told)), how="diagonal")
    rows = told.select(
        "row",
        "way",
        "group",
        category="value",
        numerator=pl.col("reached").cast(pl.Int64),
        denominator=pl.col("people").cast(pl.Int64),
        value=pl.col("reached") / pl.col("people"),
        low=pl.lit(None, pl.Float64),
        high=pl.lit(None, pl.Float64),
    )
    return release(rows, needs, protect(tables, threshold), ("group",))


def _parts(told: pl.DataFrame) -> list[tuple[str, pl.DataFrame]]:
    """Per way and group, under a name of its own."""
    return [(f"{way}, {group}", part) for (way, group), part in told.group_by("way", "group", maintain_order=True)]


def _table(name: str, part: pl.DataFrame) -> Table:
    group = part["group"][0]
    cells = [
        part.select(pl.col("value").alias(group), part=pl.lit(which), n=count.cast(pl.Int64))
        for which, count in ((REACHED, pl.col("reached")), (LEFT, pl.col("people") - pl.col("reached")))
    ]
    return Table(name, f"{POPULATION} by {group}", (group,), pl.concat(cells))


def _needs(name: str, part: pl.DataFrame) -> pl.DataFrame:
    group = part["group"][0]
    of_row = part.select("row", pl.col("value").alias(group), table=pl.lit(name))
    roles = (("numerator", pl.lit(REACHED)), ("denominator", pl.lit(None, pl.String)))
    return pl.concat(of_row.with_columns(role=pl.lit(role), part=which) for role, which in roles)
