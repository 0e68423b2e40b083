"""Made-up divisions of any size, the same each time."""

from dataclasses import dataclass

import numpy as np
import polars as pl
from numpy.typing import NDArray

from inbeeld.guidance.division import Tables

SEED = 20260101
ROOM = 0.8
"""Places for so large a part of the people."""
FAMILY_SIZES, OFTEN = np.arange(1, 6), (0.45, 0.2, 0.15, 0.12, 0.08)
WISHES = 3


def of_equals(people: int, places: int) -> Tables:
    """People with the facts of the rule that comes with InBeeld. Each has three wishes, of places beside each other,
    so that many wish the same."""
    rng = np.random.default_rng(SEED)
    names, room = pl.Series([f"P{n}" for n in range(people)]), pl.Series(place_ids(places))
    facts = pl.DataFrame(
        {
            "person_id": names,
            "promised": rng.choice(["yes", "no"], people, p=[0.02, 0.98]),
            "days_to_legal_term": rng.choice([30, 400], people, p=[0.03, 0.97]),
            "months_waiting": rng.integers(0, 37, people),
            "need": rng.choice(["none", "some", "high"], people),
        }
    )
    first = rng.integers(0, places, people)
    wishes = pl.concat(
        pl.DataFrame({"person_id": names, "place_id": room.gather((first + rank) % places), "rank": rank + 1})
        for rank in range(WISHES)
    )
    capacity = pl.DataFrame({"place_id": room, "capacity": int(people * ROOM / places)})
    return Tables(facts, capacity, wishes)


@dataclass(frozen=True)
class Individual:
    """Options with a value of their own. Shapes: person, place and value (options,); size (persons,): how many people
    each is with; capacity (places,): for how many people."""

    person: NDArray[np.int64]
    place: NDArray[np.int64]
    value: NDArray[np.float64]
    size: NDArray[np.int64]
    capacity: NDArray[np.int64]


def individual(people: int, places: int, options: int, families: bool) -> Individual:
    """Each can have so many of the places; some places are worth more to everybody."""
    rng = np.random.default_rng(SEED)
    place = np.sort(rng.random((people, places)).argpartition(options - 1)[:, :options]).ravel()
    person = np.repeat(np.arange(people), options)
    value = 1 + rng.random(len(person)) + rng.random(places)[place]
    size = rng.choice(FAMILY_SIZES, people, p=OFTEN) if families else np.ones(people, np.int64)
    capacity = np.full(places, max(int(size.sum() * ROOM / places), int(FAMILY_SIZES[-1])))
    return Individual(person, place, value, size, capacity)


def place_ids(places: int) -> list[str]:
    return [f"A{n}" for n in range(places)]
