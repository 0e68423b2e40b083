"""People written as their states, day by day, and both estimates of their occupation."""

from collections import Counter
from datetime import date

import polars as pl

from inbeeld.outcomes.flows import flows
from inbeeld.outcomes.jackknife import Jackknife, jackknife
from inbeeld.outcomes.occupation import Occupation, occupation
from inbeeld.timeline.states import LEFT, OCCUPATION, OUTSIDE, STATES
from inbeeld.timeline.transitions import Transitions, transitions_schema

Person = tuple[int, tuple[str, ...]]
"""The day of entry, and the state on each day followed; the last may be LEFT, for good."""


def from_counts(people: list[Person], days: int) -> Occupation:
    """What the count table alone tells."""
    counted = Counter(move[1:] for move in moves(people))
    rows = [(OCCUPATION, *keys, n) for keys, n in counted.items()]
    table = pl.DataFrame(rows, schema=transitions_schema(()), orient="row")
    return occupation(flows(Transitions.of(table, (), "settled_date", date(2018, 1, 1), None), OCCUPATION, days))


def from_persons(people: list[Person], days: int) -> Jackknife:
    return jackknife(pl.DataFrame(moves(people), schema=["who", "day", "from", "to"], orient="row"), STATES, days)


def moves(people: list[Person]) -> list[tuple[int, int, str, str]]:
    """who, day, from, to, as in Transitions."""
    found = []
    for who, (entry, path) in enumerate(people):
        both = enumerate(zip((OUTSIDE, *path), path, strict=False), start=entry)
        found += [(who, day, start, end) for day, (start, end) in both if start != end]
        if path[-1] != LEFT:
            found.append((who, entry + len(path) - 1, path[-1], OUTSIDE))
    return found
