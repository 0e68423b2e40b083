"""From a comparison to what may leave: a row per number, each made of who has the outcome and who lives there.

Numbers of the model are rounded. Else whoever has the cells of the other municipalities could work back from many
decimals to the people behind them.
"""

from collections.abc import Iterator
from datetime import date

import polars as pl

from inbeeld.disclosure import Released, Table, protect, release
from inbeeld.outcomes.comparison import Comparison

PLACE, TABLE = "municipality", "compared"
DECIMALS = 2
NUMBERS = ("numerator", "denominator", "value", "low", "high")
SCHEMA = {"numerator": pl.Int64(), "denominator": pl.Int64(), **dict.fromkeys(("value", "low", "high"), pl.Float64())}


def publish(found: Comparison, outcome: str, on: date, known_on: date | None, threshold: int) -> Released:
    """Of a municipality of which a number is too small, all numbers but that of its people are left out.

    Raises RequestError for a threshold below what disclosure control allows.
    """
    described = {"outcome": pl.lit(outcome), "on": pl.lit(on), "known_on": pl.lit(known_on, pl.Date)}
    blocks = [_filled(block) for block in (*_of_all(found), *_of_places(found.table))]
    rows = pl.concat(blocks).with_columns(**described).with_row_index("row")
    table = Table(TABLE, TABLE, (PLACE,), found.cells)
    return release(rows, _needs(rows), protect([table], threshold), (PLACE,))


def _of_all(found: Comparison) -> Iterator[pl.DataFrame]:
    people, actual = (int(found.table[name].sum()) for name in ("people", "actual"))
    ratio, chances = found.median_odds_ratio, found.equal_chances
    yield _one("actual", numerator=actual, denominator=people, value=found.share)
    yield _one("median_odds_ratio", value=ratio.value, low=ratio.low, high=ratio.high)
    yield _one("equal_chances", low=chances[0], high=chances[1])
    yield _one("equal_chances_at_most", low=found.equal_chances_at_most[0], high=found.equal_chances_at_most[1])
    yield _one("overdispersion", value=found.overdispersion)


def _one(figure: str, **numbers: float) -> pl.DataFrame:
    exact = {name: value if isinstance(value, int) else round(value, DECIMALS) for name, value in numbers.items()}
    return pl.DataFrame({"figure": [figure], PLACE: [None], **{name: [value] for name, value in exact.items()}})


def _of_places(table: pl.DataFrame) -> Iterator[pl.DataFrame]:
    share = (pl.col("actual") / pl.col("people")).alias("value")
    yield _each(table, "actual", numerator=pl.col("actual"), denominator=pl.col("people"), value=share)
    yield _each(table, "expected", value=pl.col("expected").round())
    yield _each(table, "actual_to_expected", value=_rounded("ratio"))
    for level in ("95", "998"):
        yield _each(table, f"funnel_{level}", low=_rounded(f"low_{level}"), high=_rounded(f"high_{level}"))
    yield _each(table, "odds", value=_rounded("effect"), low=_rounded("effect_low"), high=_rounded("effect_high"))
    yield _each(table, "rank", value=pl.col("rank"), low=pl.col("rank_low"), high=pl.col("rank_high"))
    yield _each(table, "own_weight", value=_rounded("own_weight"))


def _each(table: pl.DataFrame, figure: str, **numbers: pl.Expr) -> pl.DataFrame:
    return table.select(pl.lit(figure).alias("figure"), PLACE, *(told.alias(name) for name, told in numbers.items()))


def _rounded(column: str) -> pl.Expr:
    return pl.col(column).round(DECIMALS)


def _filled(block: pl.DataFrame) -> pl.DataFrame:
    numbers = (
        (pl.col(name) if name in block.columns else pl.lit(None)).cast(kind).alias(name)
        for name, kind in SCHEMA.items()
    )
    return block.select("figure", pl.col(PLACE).cast(pl.String), *numbers)


def _needs(rows: pl.DataFrame) -> pl.DataFrame:
    """Every number is made of those with the outcome and of all people, there or of all municipalities."""
    at = (pl.lit(TABLE).alias("table"), PLACE)
    yes = rows.select("row", pl.lit("numerator").alias("role"), pl.lit("yes").alias("part"), *at)
    people = rows.select("row", pl.lit("denominator").alias("role"), pl.lit(None, pl.String).alias("part"), *at)
    return pl.concat([yes, people])
