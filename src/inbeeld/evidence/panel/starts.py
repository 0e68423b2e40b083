"""Who starts the instrument, and when."""

from datetime import date

import numpy as np
import polars as pl
from numpy.typing import NDArray

from inbeeld.evidence.panel.months import Months
from inbeeld.facts.caseload import Caseload
from inbeeld.facts.code_lists import code_list
from inbeeld.facts.errors import RequestError
from inbeeld.timeline.known import as_known
from inbeeld.timeline.rules import ON_THE_WAY

NEVER, BEFORE = -1, -2
"""Instead of the month of the first start: none is known up to the day, or it was before the first month."""

SCHEMA = {"person_id": pl.String(), "start": pl.Date()}


def starts(caseload: Caseload, instrument: str, known_on: date | None = None) -> pl.DataFrame:
    """person_id, start: every start of the instrument. A kind of spell starts with the spell; what the spells name as
    their instrument, likewise; anything else is a kind of offer, and starts with the decision that says so.

    Raises RequestError for what is none of them, with those that there are.
    """
    spells = _spells(caseload, known_on)
    if instrument in code_list("kind").codes:
        return spells.filter(pl.col("kind") == instrument).select(*SCHEMA)
    named = spells.filter(pl.col("instrument") == instrument).select(*SCHEMA)
    decided = _decided(caseload, known_on).filter(pl.col("kind") == instrument)
    if named.is_empty() and instrument not in _kinds_of_offers(caseload):
        raise RequestError(f"'{instrument}' is no instrument here. Known are {', '.join(_known(caseload, spells))}.")
    begun = decided.filter(pl.col("step") == "started")
    return pl.concat([named, begun.select("person_id", start="date")]).unique(maintain_order=True)


def first_starts(starts: pl.DataFrame, who: pl.DataFrame, months: Months, on: date) -> NDArray[np.int16]:
    """The month in which each person starts for the first time, or NEVER, or BEFORE; `who` has who and person_id."""
    first = starts.filter(pl.col("start") <= on).group_by("person_id").agg(pl.col("start").min())
    month = months.of(pl.col("start")).clip(lower_bound=BEFORE)
    told = who.join(first, on="person_id", how="left", maintain_order="left").select(
        pl.when(month == -1).then(BEFORE).otherwise(month).fill_null(NEVER)
    )
    return told.to_series().to_numpy().astype(np.int16)


def _spells(caseload: Caseload, known_on: date | None) -> pl.DataFrame:
    known = as_known("spells", caseload["spells"], known_on)
    return known.filter(pl.col("start").ne_missing(pl.col("end")))


def _decided(caseload: Caseload, known_on: date | None) -> pl.DataFrame:
    """The decisions, with the kind of the offer."""
    if caseload.missing(("decisions", "offers")):
        return pl.DataFrame(schema={**SCHEMA, "date": pl.Date(), "kind": pl.String(), "step": pl.String()})
    kinds = caseload["offers"].select("offer_id", "kind")
    return as_known("decisions", caseload["decisions"], known_on).join(kinds, on="offer_id")


def _kinds_of_offers(caseload: Caseload) -> list[str]:
    return [] if caseload.missing(("offers",)) else caseload["offers"].get_column("kind").unique().sort().to_list()


def _known(caseload: Caseload, spells: pl.DataFrame) -> list[str]:
    named = spells.get_column("instrument").drop_nulls().unique().sort().to_list()
    return list(dict.fromkeys((*ON_THE_WAY, "education", *named, *_kinds_of_offers(caseload))))
