"""What happens to the people of a demo, before anybody writes it down: one computation, shared by all tables."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import polars as pl

from inbeeld.demo.activities import activities, occupied
from inbeeld.demo.barriers import barriers
from inbeeld.demo.benefit import benefit
from inbeeld.demo.contacts import contacts
from inbeeld.demo.jobs import hours_per_week, jobs
from inbeeld.demo.lots import lots
from inbeeld.demo.mediation import mediated_from
from inbeeld.demo.people import People, people
from inbeeld.demo.view import in_view, seen_at_once
from inbeeld.demo.ways import ways
from inbeeld.demo.work import paid_work
from inbeeld.facts.municipalities import Municipality


@dataclass(frozen=True)
class Lives:
    """`spells`, `contacts` and `ways` name people by their index; days are numbers since 1970-01-01."""

    places: Sequence[Municipality]
    people: People
    spells: pl.DataFrame
    contacts: pl.DataFrame
    ways: pl.DataFrame


def lives(places: Sequence[Municipality], how_many: int, seed: int) -> Lives:
    """`how_many` people, over these municipalities by their inhabitants."""
    inhabitants = np.array([place.inhabitants for place in places], np.float64)
    everyone = people(how_many, inhabitants, seed)
    mediated, at_once = mediated_from(everyone), seen_at_once(everyone)
    seen = in_view(everyone, at_once, mediated)
    drew = lots(everyone, mediated, seen)
    work = paid_work(everyone, mediated, drew.ease)
    hours, at_work = hours_per_week(everyone, work), occupied(everyone, work)
    active = activities(everyone, mediated, seen, at_work)
    asked = drew.asking(at_work, active)
    active = asked.leaving(active)
    spells = [jobs(everyone, work, hours), benefit(everyone, work, hours), active, asked.spells(), barriers(everyone)]
    return Lives(
        places=places,
        people=everyone,
        spells=pl.concat(spells, how="diagonal").sort("person", "start", "kind", maintain_order=True),
        contacts=contacts(everyone, at_once, seen),
        ways=ways(everyone, mediated, active, asked),
    )
