"""The scarce places of a whole region, and who could have them: of all its caseloads together."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

import polars as pl

from inbeeld.facts.caseload import Caseload
from inbeeld.facts.municipalities import municipality
from inbeeld.guidance.division.facts import standing_facts
from inbeeld.guidance.division.program import CAPACITY
from inbeeld.guidance.division.tables import Tables

NO_NEED = "none"
"""Of who has work or education."""
WHERE = ("municipality", "region")


@dataclass(frozen=True, eq=False)
class Region:
    """`tables`: people without work and education, places, and which each could have. `kinds`: the kind of each of
    these options. `persons`: the rows of the same people."""

    tables: Tables
    kinds: pl.DataFrame
    persons: pl.DataFrame


def region_of(caseloads: Sequence[Caseload], on: date, kinds: Collection[str]) -> Region:
    """All places of offers of these kinds, as if none were taken yet. Somebody can have those of the own municipality
    and those shared in its region."""
    offers = _offers(caseloads, kinds, on)
    asked = offers["offer_id"].to_list()
    facts = pl.concat(standing_facts(caseload, on, asked) for caseload in caseloads)
    people = facts.filter(pl.col("need") != NO_NEED).sort("person_id")
    options = _options(people, offers)
    places = offers.select("place_id", CAPACITY).unique().sort("place_id")
    wishes = options.select("person_id", "place_id", rank=pl.lit(None, pl.Int64))
    persons = pl.concat(caseload["persons"] for caseload in caseloads).unique("person_id", keep="last")
    known = persons.join(people.select("person_id"), on="person_id", how="semi")
    return Region(Tables(people, places, wishes), options, known)


def _offers(caseloads: Sequence[Caseload], kinds: Collection[str], on: date) -> pl.DataFrame:
    """What one municipality, or a region, has of a kind is one place with the capacity of all those offers. An offer
    that is shared is the region's, and no longer of one municipality."""
    delivered = [caseload["offers"] for caseload in caseloads if not caseload.missing(("offers",))]
    goes_on = pl.col("end").is_null() | (pl.col("end") > on)
    scarce = pl.concat(delivered).filter(pl.col("kind").is_in(kinds), pl.col(CAPACITY) > 0, goes_on)
    is_shared = pl.col("shared_until").is_null() | (pl.col("shared_until") > on)
    of_region = scarce.with_columns(region=pl.when(is_shared).then("region"))
    of_one = of_region.with_columns(municipality=pl.when(pl.col("region").is_null()).then("municipality"))
    placed = of_one.with_columns(place_id=pl.format("{} {}", "kind", pl.coalesce(*WHERE))).drop_nulls("place_id")
    return placed.with_columns(pl.col(CAPACITY).sum().over("place_id"))


def _options(people: pl.DataFrame, offers: pl.DataFrame) -> pl.DataFrame:
    """person_id, place_id and kind."""
    regions = {code: municipality(code).region for code in people["municipality"].unique()}
    own = people.select("person_id", "municipality", region=pl.col("municipality").replace_strict(regions))
    listed = offers.select(*WHERE, "kind", "place_id").unique()
    here = (own.join(listed.drop_nulls(where), on=where) for where in WHERE)
    return pl.concat(one.select("person_id", "place_id", "kind") for one in here)
