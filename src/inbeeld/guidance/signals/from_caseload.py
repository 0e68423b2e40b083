"""The lives in the caseload of one municipality: for packages, and for tests. The register makes its own."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from inbeeld.facts.caseload import Caseload
from inbeeld.guidance.signals.life import Life, Member, Offer, adult_from
from inbeeld.guidance.signals.steps import places_taken
from inbeeld.timeline.known import as_known
from inbeeld.timeline.reference import Row

TABLES = ("spells", "contacts", "assignments", "decisions", "profiles", "goals", "plan_steps")

ByPerson = Mapping[str, list[Row]]


def lives(caseload: Caseload, day: date) -> Iterator[Life]:
    """Of everybody in it, with what was known on the day."""
    known = {name: as_known(name, frame, day).to_dicts() for name, frame in caseload.tables.items()}
    rows = {table: by_person(known.get(table, ())) for table in TABLES}
    offers = _offers(known.get("offers", ()), rows["decisions"], day)
    households = _households(known["persons"], rows["contacts"], day)
    for person in known["persons"]:
        who: str = person["person_id"]
        about: dict[str, Any] = {table: tuple(rows[table].get(who, ())) for table in TABLES}
        others = tuple(one for one in households.get(person["household_id"], ()) if one.person_id != who)
        yield Life(person, household=others, offers=offers, delivered=frozenset(known), **about)


def by_person(rows: list[Row] | tuple[()]) -> ByPerson:
    listed: dict[str, list[Row]] = {}
    for row in rows:
        listed.setdefault(row["person_id"], []).append(row)
    return listed


def _offers(rows: list[Row] | tuple[()], decisions: ByPerson, day: date) -> Mapping[str, Offer]:
    taken = places_taken(decisions.values(), day)
    told = ("offer_id", "kind", "title", "capacity", "start", "end")
    offers = (Offer(taken=taken[row["offer_id"]], **{name: row[name] for name in told}) for row in rows)
    return {offer.offer_id: offer for offer in offers}


def _households(persons: list[Row], contacts: ByPerson, day: date) -> Mapping[str, list[Member]]:
    """The adults who live in each; there is no upper age."""
    members: dict[str, list[Member]] = {}
    for person in persons:
        here = person["settled_date"] <= day and (person["left_date"] is None or person["left_date"] > day)
        if person["household_id"] and here and adult_from(person["birth_date"]) <= day:
            seen = [row["date"] for row in contacts.get(person["person_id"], ()) if row["date"] <= day]
            member = Member(person["person_id"], max(seen, default=None))
            members.setdefault(person["household_id"], []).append(member)
    return members
