"""Who drew lots for the instrument, when, with what chance, and with whom: from the decisions that hold a chance.

Who gets a place is offered it, who gets none stays where they were, and both decisions hold the chance that was known
before (decision 35). Of somebody for whom several places were possible, the chance of any of them is their sum.
"""

from datetime import date

import polars as pl

from inbeeld.facts.caseload import Caseload
from inbeeld.timeline.known import as_known

WITHOUT_PLACE = ("eligible", "not_eligible", "waiting")
"""Steps of who drew no place; with any other step, a place came out."""
SAME_DRAW, AGAIN = 14, 180
"""Days. Decisions on one person that are closer are about one draw. One with the same offer and the same chance is
about another draw when it is further from the one before than AGAIN: until then, somebody gave a place up, and it
went to who was next in line, which is no lot."""
TOGETHER = 31
"""Days between decisions on those who drew together; a division is decided person by person."""
SCHEMA = {
    "person_id": pl.String(),
    "date": pl.Date(),
    "chance": pl.Float64(),
    "drawn": pl.Boolean(),
    "block": pl.Int64(),
}


def draws(caseload: Caseload, instrument: str, on: date, known_on: date | None = None) -> pl.DataFrame:
    """person_id, date (of the decision), chance, drawn, and block, a number for those who drew for the same offers on
    the same chances about the same day. A row for each time that somebody drew, for offers of this kind."""
    if caseload.missing(("decisions", "offers")):
        return pl.DataFrame(schema=SCHEMA)
    offers = caseload["offers"].filter(pl.col("kind") == instrument).select("offer_id")
    decided = as_known("decisions", caseload["decisions"], known_on).join(offers, on="offer_id")
    by_lot = decided.filter((pl.col("chance") > 0) & (pl.col("chance") < 1) & (pl.col("date") <= on))
    entries = _entries(_lots(by_lot)).filter(pl.col("chance") < 1 - 1e-9)
    return _in_blocks(entries).select(*SCHEMA)


def _lots(decided: pl.DataFrame) -> pl.DataFrame:
    """Of each offer, person and draw the first decision: the lot, and nothing that followed on it."""
    key = ["person_id", "offer_id", "chance"]
    told = decided.sort(*key, "date", "recorded_at", nulls_last=False)
    return told.filter(_begins(told, key, AGAIN))


def _entries(lots: pl.DataFrame) -> pl.DataFrame:
    """A row for each person and draw; `options` are the offers and their chances."""
    lots = lots.sort("person_id", "date", "offer_id")
    numbered = lots.with_columns(draw=_begins(lots, ["person_id"], SAME_DRAW).cum_sum())
    option = pl.concat_str("offer_id", pl.col("chance").round(9), separator=" ")
    return numbered.group_by("draw", "person_id").agg(
        pl.col("date").min(),
        pl.col("chance").sum(),
        drawn=~pl.col("step").is_in(WITHOUT_PLACE).all(),
        options=option.sort().str.join("|"),
    )


def _in_blocks(entries: pl.DataFrame) -> pl.DataFrame:
    told = entries.sort("options", "date", "person_id")
    return told.with_columns(block=_begins(told, ["options"], TOGETHER).cum_sum().cast(pl.Int64))


def _begins(rows: pl.DataFrame, key: list[str], days: int) -> pl.Series:
    """Whether a row has another key than the one before, or is more days later. The rows are sorted by both."""
    other = pl.any_horizontal(pl.col(name).ne_missing(pl.col(name).shift(1)) for name in key)
    later = (pl.col("date") - pl.col("date").shift(1)).dt.total_days() > days
    return rows.select((other | later).fill_null(True)).to_series()
