"""Divisions made by hand, told by the real pipeline."""

from functools import cache

import polars as pl

from inbeeld.guidance.division import Floor, Proposal, Request, Tables, curve, propose, scarce_places
from inbeeld.guidance.division.compared import WAYS
from inbeeld.report.division.page import Division
from inbeeld.report.division.published import publish
from inbeeld.report.division.ways import Ways

REACHED = {"sex": {"f": (200, (20, 60, 15, 80)), "m": (220, (100, 60, 105, 40)), "x": (12, (0, 3, 2, 11))}}
FLOORS = (Floor("sex", "f", least=0.5), Floor("arrival_route", "family_reunification", relative=1.0))
GROUPS = ("sex", "arrival_route")


@cache
def ways() -> Ways:
    """Of 432 people, of whom 12 are so few that numbers about them must be hidden."""
    rows = [
        (way, group, value, people, reached[nth])
        for nth, way in enumerate(WAYS)
        for group, values in REACHED.items()
        for value, (people, reached) in values.items()
    ]
    counted = pl.DataFrame(rows, schema=["way", "group", "value", "people", "reached"], orient="row")
    return Ways(publish(counted, 10), dict(zip(WAYS, (50.4, 40.0, 52.6, 31.0), strict=True)), 131, 432)


@cache
def request() -> Request:
    """Sixty women and sixty men; every other man has waited six months longer than anybody else, and forty can have a
    place. Four people came by family reunification, too few to tell of."""
    rows = [
        (f"P{n:03}", "yes" if n == 0 else "no", None, 12 if n % 4 == 1 else 6, "some", "fm"[n % 2], _route(n))
        for n in range(120)
    ]
    facts = ["person_id", "promised", "days_to_legal_term", "months_waiting", "need", "sex", "arrival_route"]
    people = pl.DataFrame(rows, schema=facts, orient="row")
    places = pl.DataFrame({"place_id": ["<b>A</b>", "B"], "capacity": [10, 30]})
    options = people.select("person_id").join(places.select("place_id"), how="cross")
    tables = Tables(people, places, options.with_columns(rank=pl.lit(None, pl.Int64)))
    return Request(tables, scarce_places(), FLOORS, seed=7)


def _route(n: int) -> str:
    return "family_reunification" if n % 40 == 3 else "asylum"


@cache
def proposal() -> Proposal:
    return propose(request())


@cache
def division() -> Division:
    return Division(proposal(), curve(request(), steps=5), GROUPS)
