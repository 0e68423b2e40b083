"""The table `persons`."""

import numpy as np
import polars as pl

from inbeeld.demo.chance import choose, stream
from inbeeld.demo.days import FOREVER, dates
from inbeeld.demo.households import households
from inbeeld.demo.lives import Lives
from inbeeld.demo.origins import ROUTES
from inbeeld.demo.people import People
from inbeeld.demo.tables import table

LEFT = ("moved", "abroad", "died", "other")
LEFT_WHY = np.array([62, 24, 6, 8])
LEVELS = ("unknown", "primary", "lower_secondary", "upper_secondary", "higher")
OF_ADULTS = np.array([22, 30, 20, 17, 11])
"""Education of adults; ours."""


def persons(lives: Lives, person_id: pl.Series) -> pl.DataFrame:
    """The table with its columns, a row per person in the order of `person_id`."""
    people = lives.people
    rng = stream(people.seed, "persons")
    codes = pl.Series([place.code for place in lives.places])
    return pl.DataFrame(
        {
            "person_id": person_id,
            "municipality": codes.gather(people.place),
            "sex": pl.Series(["m", "f"]).gather(people.woman.astype(np.int64)),
            "birth_date": dates(people.born),
            "arrival_route": pl.Series(ROUTES).gather(people.route),
            "permit_date": dates(people.permit),
            "settled_date": dates(people.settled),
            "nationality": _nationality(people, rng),
            "household_id": person_id.gather(households(people)).str.replace("-", "-H"),
            "left_date": dates(people.left),
            "left_reason": _left_reason(people, rng),
            "education_level": _education(people, rng),
        }
    )


def _nationality(people: People, rng: np.random.Generator) -> pl.Series:
    """Codes of BRP table 32; `other` in the permits stands for several."""
    listed = table("nationalities").with_row_index("nth")
    names, nth = table("permits")["nationality"].to_numpy()[people.cell], np.empty(len(people), np.int64)
    for (name,), known in listed.group_by("nationality", maintain_order=True):
        here = np.flatnonzero(names == name)
        nth[here] = known["nth"].to_numpy()[choose(rng.random(len(here)), known["weight"].to_numpy())]
    return listed["code"].gather(nth)


def _left_reason(people: People, rng: np.random.Generator) -> pl.Series:
    why = pl.Series(LEFT).gather(choose(rng.random(len(people)), LEFT_WHY))
    return why.set(pl.Series(people.left == FOREVER), None)


def _education(people: People, rng: np.random.Generator) -> pl.Series:
    level = pl.Series(LEVELS).gather(choose(rng.random(len(people)), OF_ADULTS))
    return level.set(pl.Series(people.grown_up > people.settled), "unknown")
