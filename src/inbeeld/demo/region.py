"""The caseloads of a labour-market region, with everything that makes real data hard, counted."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import polars as pl

from inbeeld.demo.country import AS_OF
from inbeeld.demo.faults import FAULTS, Row, faults
from inbeeld.demo.lives import lives
from inbeeld.demo.moves import moved_within
from inbeeld.demo.old_codes import with_codes_of_then
from inbeeld.demo.recording import as_it_was_known, late
from inbeeld.demo.rows import Tables, tables
from inbeeld.demo.tables import table
from inbeeld.facts.municipalities import Municipality, existing_on

SEED = 2018
REGION = "AM01"
BIG = 30_000
"""Inhabitants from which a municipality delivers Parquet."""
MISSING = (("contacts",), ("contacts",), ("offers", "decisions"))
"""What the three smallest municipalities do not record."""
FAULTS_EACH = 2


@dataclass(frozen=True)
class Package:
    """What one municipality delivers. `faulty` holds rows, as text, to be added to the CSV files; `dirt` counts."""

    municipality: Municipality
    tables: Tables
    faulty: Mapping[str, list[Row]] = field(default_factory=dict)
    dirt: Mapping[str, int] = field(default_factory=dict)

    @property
    def big(self) -> bool:
        return self.municipality.inhabitants >= BIG


@dataclass(frozen=True)
class Mark:
    """A difficulty, the table it is in, and the ids of the rows that have it."""

    name: str
    table: str
    ids: pl.Series

    def count(self, code: str) -> int:
        """In the package of one municipality, whose code is at the front of its ids."""
        return int(self.ids.str.starts_with(code).sum())


def region(seed: int = SEED, code: str = REGION) -> Iterator[Package]:
    """A delivery per municipality of 2018, by code. Its people are its share of all permits, by inhabitants."""
    places = existing_on(AS_OF, code)
    written = tables(lives(places, _people(places), seed))
    soiled, marks = _soiled(written, seed)
    missing = dict(zip(sorted(places, key=lambda place: place.inhabitants), MISSING, strict=False))
    for nth, place in enumerate(places):
        yield _delivery(place, _of(place, soiled), marks, missing.get(place, ()), nth)


def _people(places: tuple[Municipality, ...]) -> int:
    here = sum(place.inhabitants for place in places)
    everywhere = sum(place.inhabitants for place in existing_on(AS_OF))
    return round(int(table("permits")["permits"].sum()) * here / everywhere)


def _soiled(written: Tables, seed: int) -> tuple[Tables, Sequence[Mark]]:
    """The tables as they are in practice, and what makes them difficult."""
    moved, movers = moved_within(written, seed)
    persons, old = with_codes_of_then(moved["persons"], seed)
    spells, late_spell = late(moved["spells"], seed, "spells")
    contacts, late_contact = late(moved["contacts"], seed, "contacts")
    known, corrected = as_it_was_known(spells, seed)
    marks = (
        Mark("moved_here_from_the_region", "persons", movers),
        Mark("registered_under_another_code", "persons", old),
        Mark("corrected_spells", "spells", corrected),
        Mark("late_spells", "spells", spells["spell_id"].filter(late_spell)),
        Mark("late_contacts", "contacts", contacts["contact_id"].filter(late_contact)),
    )
    return moved | {"persons": persons, "spells": known, "contacts": contacts}, marks


def _of(place: Municipality, everything: Tables) -> Tables:
    """The rows of one municipality: its code is at the front of the numbers that it gives out."""
    ids = {
        name: "person_id" if "person_id" in frame.columns else frame.columns[0] for name, frame in everything.items()
    }
    return {name: frame.filter(pl.col(ids[name]).str.starts_with(place.code)) for name, frame in everything.items()}


def _delivery(place: Municipality, own: Tables, marks: Sequence[Mark], missing: tuple[str, ...], nth: int) -> Package:
    delivered = {name: frame for name, frame in own.items() if name not in missing}
    names = [] if place.inhabitants >= BIG else _names(nth)
    counted = {mark.name: mark.count(place.code) for mark in marks if mark.table not in missing}
    told = counted | {f"fault_{name}": 1 for name in names} | {f"no_{name}": 1 for name in missing}
    return Package(place, delivered, faults(delivered, place.code, names), told)


def _names(nth: int) -> list[str]:
    known = list(FAULTS)
    return [known[(FAULTS_EACH * nth + more) % len(known)] for more in range(FAULTS_EACH)]
