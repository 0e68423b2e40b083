"""What was really done at each start: how much, for how long, of what, and with what beside it.

All of it as it was known soon after the start. How long somebody stayed is what came of it, and no part of the dose.
"""

from datetime import date

import polars as pl

from inbeeld.evidence.practice.begun import begun, known_spells, started
from inbeeld.facts.caseload import Caseload, completed

SOON = 31
"""Days from a start within which its planned end was recorded, and on either side a decision about it was taken."""
LANGUAGE = "language_course"
CHILDCARE = "with_childcare"
"""The tag that follows from the column childcare of an offer."""

STARTS = ("person_id", "start", "settled_date", "hours_per_week", "weeks", "offer_id", "content", "language_beside")


def starts(caseload: Caseload, instrument: str, known_on: date | None = None) -> pl.DataFrame:
    """A row per start, with the columns of STARTS; the same rows as `begun`, which says what a start is.

    hours_per_week: of the spell, or else of its offer. weeks: planned (Float64), as the offer says, or else from its
    days, or else from the end that was recorded by SOON days after the start and lay ahead then. offer_id: through
    which decision it came, of an offer of the same kind. content: list of tags, null where the offer does not tell.
    language_beside: a language course holds on the day of the start, other than what starts. All but the last can be
    null.
    """
    rows = begun(caseload, instrument, known_on).with_row_index("nth")
    told = _with_offer(rows, caseload, known_on).join(_planned_ends(rows, caseload, known_on), on="nth", how="left")
    settled = caseload["persons"].select("person_id", "settled_date")
    beside = pl.col("nth").is_in(_beside_language(rows, caseload, known_on).implode())
    dosed = told.join(settled, on="person_id", how="left").with_columns(
        hours_per_week=pl.coalesce("hours_per_week", "offered_hours"),
        weeks=pl.coalesce("weeks", _weeks("offer_end", "offer_start"), _weeks("planned_end", "start")),
        content=tags(),
        language_beside=beside,
    )
    return dosed.sort("nth").select(STARTS)


def _with_offer(rows: pl.DataFrame, caseload: Caseload, known_on: date | None) -> pl.DataFrame:
    """The offer of a decision, or for a spell that of the decision nearest in time."""
    decided = started(caseload, known_on).select("person_id", "kind", decided_on="start", through="offer_id")
    apart = (pl.col("decided_on") - pl.col("start")).dt.total_days().abs()
    found = (
        rows.filter(pl.col("offer_id").is_null())
        .join(decided, on=["person_id", "kind"])
        .filter(apart <= SOON)
        .sort(apart, "through")
        .unique("nth", keep="first", maintain_order=True)
        .select("nth", "through")
    )
    offers = caseload.tables.get("offers", completed("offers", pl.DataFrame())).select(
        *("offer_id", "content", "childcare", "weeks"),
        **{"offer_start": "start", "offer_end": "end", "offered_hours": "hours_per_week"},
    )
    linked = rows.join(found, on="nth", how="left").with_columns(offer_id=pl.coalesce("offer_id", "through"))
    return linked.drop("through").join(offers, on="offer_id", how="left")


def _planned_ends(rows: pl.DataFrame, caseload: Caseload, known_on: date | None) -> pl.DataFrame:
    """nth, planned_end: by the last version of the spell that was recorded soon."""
    recorded = pl.col("recorded_at").cast(pl.Date)
    versions = caseload["spells"].select("spell_id", "end", "recorded_at").filter(pl.col("recorded_at").is_not_null())
    if known_on is not None:
        versions = versions.filter(recorded <= known_on)
    soon = versions.join(rows.select("spell_id", "nth", "start"), on="spell_id").filter(
        recorded <= pl.col("start") + pl.duration(days=SOON)
    )
    last = soon.sort("recorded_at", maintain_order=True).unique("nth", keep="last")
    return last.filter(pl.col("end") > recorded).select("nth", planned_end="end")


def _beside_language(rows: pl.DataFrame, caseload: Caseload, known_on: date | None) -> pl.Series:
    """The starts on a day on which another language course holds."""
    courses = known_spells(caseload, known_on).filter(pl.col("kind") == LANGUAGE)
    held = courses.select("person_id", course="spell_id", begun="start", over="end")
    together = rows.join(held, on="person_id").filter(
        (pl.col("begun") <= pl.col("start"))
        & (pl.col("over").is_null() | (pl.col("over") > pl.col("start")))
        & pl.col("course").ne_missing(pl.col("spell_id"))
    )
    return together.get_column("nth").unique()


def _weeks(end: str, start: str) -> pl.Expr:
    return (pl.col(end) - pl.col(start)).dt.total_days() / 7


def tags() -> pl.Expr:
    """The tags of an offer, each once, in order. That childcare is arranged does not make the rest known."""
    told = pl.col("content").str.strip_chars().str.split(" ").list.filter(pl.element() != "")
    children = pl.when(pl.col("childcare")).then(pl.lit([CHILDCARE]))
    tags = pl.when(children.is_not_null()).then(told.list.concat(children)).otherwise(told)
    return tags.list.unique().list.sort()
