"""What is known of somebody: a first intake, and fields that are filled in bit by bit later."""

import numpy as np
import polars as pl

from inbeeld.demo.chance import choose, named, stream
from inbeeld.demo.days import HISTORY_END, ahead
from inbeeld.demo.languages import languages
from inbeeld.demo.people import People
from inbeeld.demo.tables import table

MONTHS_LATER = (0, 7, 18, 32)
ROUNDS = len(MONTHS_LATER)
"""Conversations about the profile, in months after the first contact; ours."""
ASKED = 0.85
"""Share of these conversations that take place; ours."""
LEVELS = ("A0", "A1", "A2", "B1", "B2", "C1")
KNOWN_IN_ROUND = {
    "work_experience_years": [35, 25, 10, 5, 25],
    "occupations": [25, 25, 12, 5, 33],
    "education_abroad": [40, 20, 8, 4, 28],
    "health_limits": [15, 20, 10, 5, 50],
    "childcare_needed": [20, 15, 10, 5, 50],
    "wishes": [15, 25, 15, 8, 37],
}
"""Percentages of people of whom a field is first known in round 1, 2, 3, 4 or never; ours."""
CODES = {
    "education_abroad": (("none", "primary", "secondary", "vocational", "university"), [12, 26, 34, 12, 16]),
    "health_limits": (("none", "physical", "mental", "both"), [68, 14, 13, 5]),
    "childcare_needed": (("no", "yes_available", "yes_not_available"), [66, 20, 14]),
    "wishes": (("work", "education", "language_first", "own_business", "care_for_family"), [42, 24, 18, 8, 8]),
}
MATCHED = {
    "hours_available": ([8.0, 12.0, 16.0, 20.0, 24.0, 32.0, 36.0, 40.0], [6, 8, 14, 16, 18, 16, 10, 12]),
    "travel_km": ([5.0, 10.0, 15.0, 25.0, 40.0, 60.0], [14, 24, 22, 22, 12, 6]),
}
"""What brings people and offers together: values with how often they are told; ours."""
KNOWN_MATCHED, BEGINS_LATER = 0.5, 0.1
"""Share of conversations in which hours and distance are told, and in which somebody can only begin later; ours."""


def profiles(people: People, contacts: pl.DataFrame) -> pl.DataFrame:
    """Columns person, date and the profile fields; ordered by person and date. Nobody unseen has a profile."""
    rng = stream(people.seed, "profiles")
    seen = contacts.group_by("person", maintain_order=True).agg(pl.col("date").min())
    known_in = {name: choose(rng.random(seen.height), np.array(often)) for name, often in KNOWN_IN_ROUND.items()}
    values, first_level = _values(seen.height, rng), rng.integers(0, 3, seen.height)
    spoken = languages(people).gather(seen["person"])
    rounds = []
    for nth, months in enumerate(MONTHS_LATER):
        fields = {name: values[name].set(pl.Series(known_in[name] != nth), None) for name in values}
        fields["languages"] = spoken if nth == 0 else spoken.clear(seen.height)
        level = named(LEVELS, np.minimum(first_level + nth, len(LEVELS) - 1))
        days = 30 * months + pl.Series(rng.integers(0, 40, seen.height))
        rounds.append(seen.with_columns(date=pl.col("date") + days, language_level=level, **fields))
    asked = pl.concat(rounds).filter(pl.Series(rng.random(ROUNDS * seen.height) < ASKED))
    gone = pl.Series(np.minimum(people.left, HISTORY_END)).gather(asked["person"])
    told = asked.filter(pl.col("date") < gone).sort("person", "date")
    return told.with_columns(**_matched(told, stream(people.seed, "profiles matched")))


def _matched(told: pl.DataFrame, rng: np.random.Generator) -> dict[str, pl.Series]:
    found = {}
    for name, (values, often) in MATCHED.items():
        value = pl.Series(values).gather(choose(rng.random(told.height), np.array(often)))
        found[name] = value.set(pl.Series(rng.random(told.height) >= KNOWN_MATCHED), None)
    later = ahead(told["date"].to_numpy() + rng.integers(14, 200, told.height))
    return found | {"available_from": later.set(pl.Series(rng.random(told.height) >= BEGINS_LATER), None)}


def _values(n: int, rng: np.random.Generator) -> dict[str, pl.Series]:
    isco, weight = table("occupations")["isco"], table("occupations")["weight"].to_numpy()
    drawn = {
        name: pl.Series(codes).gather(choose(rng.random(n), np.array(often)))
        for name, (codes, often) in CODES.items()
    }
    return drawn | {
        "work_experience_years": pl.Series(np.floor(rng.gamma(1.6, 4.0, n))),
        "occupations": isco.gather(choose(rng.random(n), weight)),
    }
