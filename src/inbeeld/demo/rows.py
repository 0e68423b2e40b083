"""The tables of a caseload: lives as the municipalities wrote them down, each fact once and without mistakes."""

import numpy as np
import polars as pl

from inbeeld.demo.assignments import assignments
from inbeeld.demo.chance import named, stream
from inbeeld.demo.days import FOREVER
from inbeeld.demo.decisions import decisions
from inbeeld.demo.employers import conversations, employers
from inbeeld.demo.lives import Lives
from inbeeld.demo.offers import offers
from inbeeld.demo.openings import openings
from inbeeld.demo.persons import persons
from inbeeld.demo.profiles import profiles
from inbeeld.demo.registration import dated, fact_ids, person_ids, recorded
from inbeeld.demo.tables import table
from inbeeld.facts.caseload import completed

Tables = dict[str, pl.DataFrame]


def tables(lives: Lives) -> Tables:
    """A frame per table, with the columns and types of `facts.record_types`, ordered by person and date."""
    codes = [place.code for place in lives.places]
    names = person_ids(codes, lives.people.place, lives.people.settled)
    guided = assignments(lives.people, [place.inhabitants for place in lives.places])
    employing = employers(lives.places, lives.people.seed)
    vacant = openings(lives.places, employing, lives.people.seed)
    written = {
        "persons": persons(lives, names),
        "offers": pl.concat([completed("offers", one) for one in (offers(lives.places), vacant)]),
        "spells": _spells(lives, names),
        "contacts": _contacts(lives, names, guided),
        "assignments": _assignments(lives, names, guided),
        "decisions": _decisions(lives, names, guided),
        "profiles": _profiles(lives, names),
        "employers": employing,
        "conversations": conversations(employing, lives.people.seed),
    }
    return {name: completed(name, frame) for name, frame in written.items()}


def _spells(lives: Lives, names: pl.Series) -> pl.DataFrame:
    person_id = names.gather(lives.spells["person"])
    start = lives.spells["start"].to_numpy()
    return dated(lives.spells, "start", "end").with_columns(
        spell_id=fact_ids(person_id, "S"),
        person_id=person_id,
        recorded_at=recorded(start, stream(lives.people.seed, "spells recorded")),
    )


def _contacts(lives: Lives, names: pl.Series, guided: pl.DataFrame) -> pl.DataFrame:
    person_id = names.gather(lives.contacts["person"])
    date = lives.contacts["date"].to_numpy()
    return dated(lives.contacts, "date").with_columns(
        contact_id=fact_ids(person_id, "C"),
        person_id=person_id,
        case_manager_id=_guide(lives, guided, lives.contacts),
        recorded_at=recorded(date, stream(lives.people.seed, "contacts recorded")),
    )


def _assignments(lives: Lives, names: pl.Series, guided: pl.DataFrame) -> pl.DataFrame:
    managers = _managers(lives, guided)
    return dated(guided, "start", "end").with_columns(
        person_id=names.gather(guided["person"]), case_manager_id=managers
    )


def _decisions(lives: Lives, names: pl.Series, guided: pl.DataFrame) -> pl.DataFrame:
    decided = decisions(lives.people, lives.ways)
    person_id = names.gather(decided["person"])
    place = pl.Series(lives.people.place).gather(decided["person"])
    date = decided["date"].to_numpy()
    return dated(decided, "date").with_columns(
        decision_id=fact_ids(person_id, "D"),
        person_id=person_id,
        offer_id=offers(lives.places)["offer_id"].gather(place * table("offers").height + decided["title"]),
        decided_by=_guide(lives, guided, decided),
        recorded_at=recorded(date, stream(lives.people.seed, "decisions recorded")),
    )


def _profiles(lives: Lives, names: pl.Series) -> pl.DataFrame:
    known = profiles(lives.people, lives.contacts)
    at = recorded(known["date"].to_numpy(), stream(lives.people.seed, "profiles recorded"))
    return known.with_columns(person_id=names.gather(known["person"]), recorded_at=at)


def _managers(lives: Lives, guided: pl.DataFrame) -> pl.Series:
    """Ids of case managers: GM1952-K01 and on."""
    place = pl.Series([place.code for place in lives.places]).gather(
        pl.Series(lives.people.place).gather(guided["person"])
    )
    number = guided["case_manager"].cast(pl.String).str.zfill(2)
    return pl.select(pl.format("{}-K{}", place, number)).to_series()


def _guide(lives: Lives, guided: pl.DataFrame, facts: pl.DataFrame) -> pl.Series:
    """Who guided the person on the date of each fact: the last assignment that had begun; null before the first."""
    # One key in the order of the assignments: the person, and within it the day. The first one is nobody's.
    person = np.append(-1, guided["person"].to_numpy())
    begun = person * FOREVER + np.append(0, guided["start"].to_numpy())
    asked = facts["person"].to_numpy() * FOREVER + facts["date"].to_numpy()
    nth = np.searchsorted(begun, asked, side="right") - 1
    same = person[nth] == facts["person"].to_numpy()
    return named(_managers(lives, guided), np.where(same, nth - 1, -1))
