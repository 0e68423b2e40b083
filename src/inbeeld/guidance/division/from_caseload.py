"""The tables of a division from caseloads: offers with places free, and who waits for them."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date

import polars as pl

from inbeeld.facts.caseload import Caseload
from inbeeld.facts.errors import RequestError
from inbeeld.guidance.division.classes import PLACE, RANK
from inbeeld.guidance.division.facts import OPEN, facts_of, here
from inbeeld.guidance.division.program import CAPACITY
from inbeeld.guidance.division.standing import PERSON
from inbeeld.guidance.division.tables import Tables
from inbeeld.guidance.signals.life import Life, Offer
from inbeeld.guidance.signals.steps import last_steps


def tables_of(
    caseloads: Sequence[Caseload], day: date, kind: str | None = None, offers: Collection[str] = ()
) -> Tables:
    """The offers of a kind, or these, that have places free on the day; and who can have one: whoever waits for it,
    or, where nobody does, everybody who was not in it before. Raises RequestError where nothing can be divided."""
    caseload = joined(caseloads)
    if lacking := caseload.missing(("offers", "decisions")):
        raise RequestError(f"Without the table {' and the table '.join(lacking)} no places can be divided.")
    known = here(caseload, day)
    listed = known[0].offers.values() if known else ()
    divided = [offer for offer in listed if offer.free and not offer.ended(day) and _asked(offer, kind, offers)]
    if not divided:
        raise RequestError(f"No offer that you asked for has a place free on {day}.")
    rows = sorted((offer.offer_id, offer.free, offer.title) for offer in divided)
    places = pl.DataFrame(rows, schema={PLACE: pl.String, CAPACITY: pl.Int64, "title": pl.String}, orient="row")
    names = places[PLACE].to_list()
    return Tables(facts_of(known, day, names), places, _options(known, day, names))


def joined(caseloads: Sequence[Caseload]) -> Caseload:
    """Of a region, in which each table that all have is one. Raises RequestError for a person_id that two have."""
    if len(caseloads) == 1:
        return caseloads[0]
    common = set.intersection(*(set(one.tables) for one in caseloads))
    tables: Mapping[str, pl.DataFrame] = {name: pl.concat(one[name] for one in caseloads) for name in sorted(common)}
    if tables["persons"][PERSON].is_duplicated().any():
        raise RequestError("Two of these caseloads have the same person_id; divide the places of each on its own.")
    shared = {name: table.unique("offer_id") if name == "offers" else table for name, table in tables.items()}
    return Caseload(shared)


def _asked(offer: Offer, kind: str | None, offers: Collection[str]) -> bool:
    return (kind is None or offer.kind == kind) and (not offers or offer.offer_id in offers)


def _options(known: Iterable[Life], day: date, offers: Sequence[str]) -> pl.DataFrame:
    steps = {life.person[PERSON]: last_steps(life.decisions, day) for life in known}
    awaited = {name for last in steps.values() for name, step in last.items() if step["step"] in OPEN}
    rows = [
        (person, name, None)
        for person, last in steps.items()
        for name in offers
        if (last[name]["step"] in OPEN if name in last else name not in awaited)
    ]
    return pl.DataFrame(rows, schema={PERSON: pl.String, PLACE: pl.String, RANK: pl.Int64}, orient="row")
