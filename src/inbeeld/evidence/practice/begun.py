"""Who starts an instrument, and when: from spells, or from decisions where there are none."""

from datetime import date

import polars as pl

from inbeeld.facts.caseload import Caseload, completed
from inbeeld.facts.code_lists import code_list
from inbeeld.facts.errors import RequestError
from inbeeld.timeline.known import as_known
from inbeeld.timeline.rules import EDUCATION, ON_THE_WAY

OF_SPELLS = ("person_id", "start", "kind", "spell_id", "hours_per_week")
BEGUN = (*OF_SPELLS, "offer_id")


def begun(caseload: Caseload, instrument: str, known_on: date | None = None) -> pl.DataFrame:
    """A row per start, with the columns of BEGUN: `spell_id` and `hours_per_week` of a spell, or `offer_id` of a
    decision; a person can start several times. A kind of spell starts with the spell; what the spells name as their
    instrument, likewise; anything else is a kind of offer, and starts with the decision that says so.

    Raises RequestError for what is none of them, with those that there are.
    """
    spells = known_spells(caseload, known_on)
    if instrument in code_list("kind").codes:
        return _of_spells(spells.filter(pl.col("kind") == instrument))
    named = spells.filter(pl.col("instrument") == instrument)
    if named.is_empty() and instrument not in _kinds_of_offers(caseload):
        raise RequestError(f"'{instrument}' is no instrument here. Known are {', '.join(_known(caseload, spells))}.")
    decided = started(caseload, known_on).filter(pl.col("kind") == instrument)
    return pl.concat([_of_spells(named), decided]).unique(["person_id", "start"], keep="first", maintain_order=True)


def known_to(caseload: Caseload, instrument: str, known_on: date | None = None) -> bool:
    """Whether `begun` knows it: a municipality need not offer what others do."""
    spells = known_spells(caseload, known_on).get_column("instrument").unique()
    return instrument in (*code_list("kind").codes, *spells, *_kinds_of_offers(caseload))


def known_spells(caseload: Caseload, known_on: date | None) -> pl.DataFrame:
    """Those that hold on some day."""
    known = as_known("spells", caseload["spells"], known_on)
    return known.filter(pl.col("start").ne_missing(pl.col("end")))


def started(caseload: Caseload, known_on: date | None) -> pl.DataFrame:
    """The decisions that say that somebody started, with the columns of BEGUN; `kind` is that of the offer."""
    tables = {name: caseload.tables.get(name, completed(name, pl.DataFrame())) for name in ("decisions", "offers")}
    decided = as_known("decisions", tables["decisions"], known_on).filter(pl.col("step") == "started")
    empty = {"spell_id": pl.lit(None, pl.String), "hours_per_week": pl.lit(None, pl.Float64)}
    told = decided.rename({"date": "start"}).join(tables["offers"].select("offer_id", "kind"), on="offer_id")
    return told.with_columns(**empty).select(BEGUN)


def _of_spells(spells: pl.DataFrame) -> pl.DataFrame:
    return spells.select(*OF_SPELLS, offer_id=pl.lit(None, pl.String)).with_columns(pl.col("kind").cast(pl.String))


def _kinds_of_offers(caseload: Caseload) -> list[str]:
    return [] if caseload.missing(("offers",)) else caseload["offers"].get_column("kind").unique().sort().to_list()


def _known(caseload: Caseload, spells: pl.DataFrame) -> list[str]:
    named = spells.get_column("instrument").drop_nulls().unique().sort().to_list()
    return list(dict.fromkeys((*ON_THE_WAY, EDUCATION, *named, *_kinds_of_offers(caseload))))
