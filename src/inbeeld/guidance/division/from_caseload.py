"""The tables of a division from caseloads: offers with places free, and who waits for them."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
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

NEEDED = ("offers", "decisions")


def tables_of(
    caseloads: Sequence[Caseload], day: date, kind: str | None = None, offers: Collection[str] = ()
) -> Tables:
    """The offers of a kind, or these, that have places free on the day; and who can have one: whoever waits for it,
    or, where nobody does, everybody who was not in it before. Raises RequestError where nothing can be divided."""
    known = _here(caseloads, day)
    divided = [
        offer for offer in _offers(known) if offer.free and not offer.ended(day) and _asked(offer, kind, offers)
    ]
    if not divided:
        raise RequestError(f"No offer that you asked for has a place free on {day}.")
    rows = sorted((offer.offer_id, offer.free, offer.title) for offer in divided)
    places = pl.DataFrame(rows, schema={PLACE: pl.String, CAPACITY: pl.Int64, "title": pl.String}, orient="row")
    names = places[PLACE].to_list()
    return Tables(facts_of(known, day, names), places, _options(known, day, names))


def _here(caseloads: Sequence[Caseload], day: date) -> list[Life]:
    """Of all caseloads that have offers. Raises RequestError where none has, and for somebody who is in two."""
    lacking = [one.missing(NEEDED) for one in caseloads]
    if all(lacking):
        raise RequestError(f"Without the table {' and the table '.join(lacking[0])} no places can be divided.")
    known = [life for one, lacks in zip(caseloads, lacking, strict=True) if not lacks for life in here(one, day)]
    if len({life.person[PERSON] for life in known}) < len(known):
        raise RequestError("Two of these caseloads have the same person_id; divide the places of each on its own.")
    return known


def _offers(known: Iterable[Life]) -> Iterable[Offer]:
    """One that municipalities share is taken by the people of all of them."""
    caseloads = {id(life.offers): life.offers for life in known}
    found: dict[str, Offer] = {}
    for listed in caseloads.values():
        for name, offer in listed.items():
            found[name] = replace(offer, taken=offer.taken + (found[name].taken if name in found else 0))
    return found.values()


def _asked(offer: Offer, kind: str | None, offers: Collection[str]) -> bool:
    return (kind is None or offer.kind == kind) and (not offers or offer.offer_id in offers)


def _options(known: Iterable[Life], day: date, offers: Sequence[str]) -> pl.DataFrame:
    steps = [(life, last_steps(life.decisions, day)) for life in known]
    awaited = {name for _, last in steps for name, step in last.items() if step["step"] in OPEN}
    rows = [
        (life.person[PERSON], name, None)
        for life, last in steps
        for name in offers
        if (last[name]["step"] in OPEN if name in last else name not in awaited and name in life.offers)
    ]
    return pl.DataFrame(rows, schema={PERSON: pl.String, PLACE: pl.String, RANK: pl.Int64}, orient="row")
