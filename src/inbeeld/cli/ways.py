"""Ways to divide the places of a made-up region beside each other, for the report of the demo."""

from datetime import date

import polars as pl

from inbeeld.cli.intake import Delivery
from inbeeld.demo.division import KINDS, odds, with_gains
from inbeeld.facts.municipalities import municipality
from inbeeld.guidance.division import Request, Tables, scarce_places, standing_facts
from inbeeld.guidance.division.compared import compared, reached
from inbeeld.report.division.published import publish
from inbeeld.report.division.ways import Ways

GROUPS = ("sex", "arrival_route", "need")
NO_NEED = "none"
"""Of who has work or education."""


def ways_beside_each_other(delivery: Delivery, on: date, seed: int, threshold: int) -> Ways:
    """Of the places that scarce kinds of offers have in the whole region, among who has no work and no education."""
    offers = _offers(delivery)
    facts = [standing_facts(caseload, on, offers["offer_id"].to_list()) for caseload in delivery.caseloads]
    people = pl.concat(facts).filter(pl.col("need") != NO_NEED).sort("person_id")
    options = _options(people, offers)
    tables = Tables(people, _places(offers), options.select("person_id", "place_id", rank=pl.lit(None, pl.Int64)))
    persons = _persons(delivery, people)
    chances = odds(persons, on)
    gains = with_gains(options, chances)
    known = chances.join(persons.select("person_id", came="settled_date"), on="person_id")
    given = compared(Request(tables, scarce_places(), (), seed), known, gains)
    return Ways(
        released=publish(reached(given, people, GROUPS), threshold),
        gains=dict(given.group_by("way").agg(pl.col("gain").sum()).rows()),
        places=int(tables.places["capacity"].sum()),
        people=people.height,
    )


def _offers(delivery: Delivery) -> pl.DataFrame:
    """Of the kinds of which it was made up what they add: offer_id, and the places that those of a kind of one
    municipality or region have together, as one place_id with its capacity."""
    delivered = [caseload["offers"] for caseload in delivery.caseloads if not caseload.missing(("offers",))]
    scarce = pl.concat(delivered).filter(pl.col("kind").is_in(KINDS), pl.col("capacity") > 0)
    place = pl.format("{} {}", "kind", pl.coalesce("municipality", "region"))
    return scarce.with_columns(place_id=place).with_columns(pl.col("capacity").sum().over("place_id"))


def _places(offers: pl.DataFrame) -> pl.DataFrame:
    return offers.select("place_id", "capacity").unique().sort("place_id")


def _options(people: pl.DataFrame, offers: pl.DataFrame) -> pl.DataFrame:
    """person_id, place_id and kind: what the municipality has where somebody lives, and its region."""
    regions = {code: municipality(code).region for code in people["municipality"].unique()}
    own = people.select("person_id", "municipality", region=pl.col("municipality").replace_strict(regions))
    listed = offers.select("municipality", "region", "kind", "place_id").unique()
    here = (own.join(listed.drop_nulls(where), on=where) for where in ("municipality", "region"))
    return pl.concat(one.select("person_id", "place_id", "kind") for one in here)


def _persons(delivery: Delivery, people: pl.DataFrame) -> pl.DataFrame:
    everybody = pl.concat(caseload["persons"] for caseload in delivery.caseloads)
    return everybody.join(people.select("person_id"), on="person_id", how="semi").unique("person_id", keep="last")
