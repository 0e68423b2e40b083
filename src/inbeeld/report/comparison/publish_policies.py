"""Outcomes by policy: through disclosure control.

Of each side are told the sums of what the comparison shows of its municipalities, so whoever has the comparison
learns nothing new from them. Hidden municipalities count in the odds only, which are of all together and rounded.
"""

from collections.abc import Iterator, Mapping, Sequence

import polars as pl

from inbeeld.disclosure import Released, Table, protect, release
from inbeeld.outcomes.comparison import Comparison, PolicyEffect
from inbeeld.report.comparison.publish import DECIMALS, PLACE, TABLE
from inbeeld.report.comparison.reading import Place, read

WITH, WITHOUT, ODDS = "with_policy", "without_policy", "policy_odds"
SCHEMA = {
    **{"policy": pl.String(), "figure": pl.String(), "municipalities": pl.Int64(), "shown": pl.Int64()},
    **{"numerator": pl.Int64(), "denominator": pl.Int64(), "expected": pl.Int64()},
    **dict.fromkeys(("value", "low", "high"), pl.Float64()),
}

Rows = list[dict[str, object]]


def publish_policies(effects: Sequence[PolicyEffect], found: Comparison, released: Released) -> Released:
    """`released`: the comparison that these stand beside. Rows per policy: with, without, odds.

    Columns: policy, figure, municipalities (on this side), shown (of these, in the comparison), numerator (people
    with the outcome), denominator (people), expected, and value, low and high of the odds.
    """
    places = {place.code: place for place in read(released).places if not place.hidden}
    rows: Rows = []
    needs: Rows = []
    for effect in effects:
        for figure, codes in ((WITH, effect.sides.having), (WITHOUT, effect.sides.lacking)):
            needs += _needs(len(rows), [code for code in codes if code in places])
            rows.append(_side(effect, figure, codes, places))
        needs += _needs(len(rows), [None])
        rows.append(_odds(effect))
    frame = pl.DataFrame(rows, schema=SCHEMA).with_row_index("row")
    first = released.rows.select("outcome", "on", "known_on").head(1)
    verdict = protect([Table(TABLE, TABLE, (PLACE,), found.cells)], released.threshold)
    return release(frame.join(first, how="cross"), _frame(needs), verdict, (PLACE,))


def _side(effect: PolicyEffect, figure: str, codes: Sequence[str], places: Mapping[str, Place]) -> dict[str, object]:
    """Without numbers where there are too few municipalities to tell of."""
    told = [places[code].numbers for code in codes if code in places] if effect.odds else []
    sums: dict[str, object] = {}
    if told:
        sums["numerator"] = sum(numbers["actual"].numerator or 0 for numbers in told)
        sums["denominator"] = sum(numbers["actual"].denominator or 0 for numbers in told)
        sums["expected"] = round(sum(numbers["expected"].value or 0 for numbers in told))
    return {"policy": effect.policy, "figure": figure, "municipalities": len(codes), "shown": len(told), **sums}


def _odds(effect: PolicyEffect) -> dict[str, object]:
    told = {name: round(getattr(effect.odds, name), DECIMALS) for name in ("value", "low", "high") if effect.odds}
    return {"policy": effect.policy, "figure": ODDS, **told}


def _needs(row: int, codes: Sequence[str | None]) -> Iterator[dict[str, object]]:
    for code in codes:
        shared = {"row": row, "table": TABLE, PLACE: code}
        yield {**shared, "role": "numerator", "part": "yes"}
        yield {**shared, "role": "denominator", "part": None}


def _frame(needs: Rows) -> pl.DataFrame:
    texts = dict.fromkeys(("table", PLACE, "role", "part"), pl.String())
    return pl.DataFrame(needs, schema={"row": pl.UInt32(), **texts})
