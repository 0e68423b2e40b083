"""Ways to divide the places of a made-up region beside each other, for the report of the demo."""

from datetime import date

import polars as pl

from inbeeld.cli.intake import Delivery
from inbeeld.demo.division import KINDS, odds, with_gains
from inbeeld.guidance.division import Request, scarce_places
from inbeeld.guidance.division.compared import compared, reached
from inbeeld.guidance.division.region import region_of
from inbeeld.report.division.published import publish
from inbeeld.report.division.ways import Ways

GROUPS = ("sex", "arrival_route", "need")


def ways_beside_each_other(delivery: Delivery, on: date, seed: int, threshold: int) -> Ways:
    """Of the kinds of offers of which it was made up what a place adds."""
    region = region_of(delivery.caseloads, on, KINDS)
    chances = odds(region.persons, on)
    known = chances.join(region.persons.select("person_id", came="settled_date"), on="person_id")
    request = Request(region.tables, scarce_places(), (), seed)
    given = compared(request, known, with_gains(region.kinds, chances))
    return Ways(
        released=publish(reached(given, region.tables.people, GROUPS), threshold),
        gains=dict(given.group_by("way").agg(pl.col("gain").sum()).rows()),
        places=int(region.tables.places["capacity"].sum()),
        people=region.tables.people.height,
    )
