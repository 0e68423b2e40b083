"""A comparison beside figures by municipality: what the one hides, the other may not show.

Both tell how many people of a municipality have the outcome, but they are protected with different neighbours:
figures with other figures, a comparison by itself. So one municipality may be hidden there and another one here, and
the two together would give both away.
"""

from dataclasses import replace

import polars as pl

from inbeeld.disclosure import Released
from inbeeld.report.comparison.publish import DECIMALS

PLACE = "municipality"
COUNTED = ("numerator", "value", "low", "high")


def agreeing(compared: Released, by_municipality: Released) -> Released:
    """Takes numbers out of the comparison, and adds none: what is left, the figures show as well."""
    beside = by_municipality.rows.filter(pl.col("offer").is_null(), pl.col("figure").is_in(compared.rows["outcome"]))
    seen = beside.select(PLACE, people=pl.col("denominator").is_not_null(), counted=pl.col("value").is_not_null())
    both = compared.rows.join(seen, on=PLACE, how="left", nulls_equal=True, maintain_order="left", validate="m:1")
    people, counted = (pl.col(name).fill_null(False) for name in ("people", "counted"))
    kept = both.with_columns(
        pl.when(people).then("denominator").alias("denominator"),
        *(pl.when(counted).then(name).alias(name) for name in COUNTED),
    )
    lost = pl.any_horizontal(both[name].is_not_null() & kept[name].is_null() for name in ("denominator", *COUNTED))
    rows = kept.with_columns(suppressed=pl.col("suppressed") | lost).select(compared.rows.columns)
    return replace(compared, rows=rows)


def without_total(compared: Released) -> Released:
    """For beside tables that municipalities publish each by itself, where a total would tell of the only one that
    hides its number. Of all together no number of people is left, and shares only where the last of their two
    decimals is as many people as the threshold."""
    whole, rows = pl.col(PLACE).is_null(), compared.rows
    people = rows.filter(whole).get_column("denominator").max()
    enough = isinstance(people, int) and people >= compared.threshold * 10**DECIMALS
    value = pl.when(whole).then(pl.col("value").round(DECIMALS)).otherwise("value").alias("value")
    kept = [pl.when(~whole).then(name).alias(name) for name in ("numerator", "denominator")]
    if not enough:
        kept += [pl.when(~whole).then(name).alias(name) for name in ("value", "low", "high")]
    blanked = rows.with_columns(value).with_columns(*kept, suppressed=pl.col("suppressed") | whole)
    return replace(compared, rows=blanked)
