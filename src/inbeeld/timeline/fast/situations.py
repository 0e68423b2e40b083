"""The rules about situations: in which state people are on a day, and whether in view.

A byte per person and day; so two years of months of a million people are some tens of megabytes.
"""

from collections.abc import Sequence
from datetime import date

import numpy as np
import polars as pl
from numpy.typing import NDArray

from inbeeld.timeline import rules as r
from inbeeld.timeline.fast.contacts import seen
from inbeeld.timeline.fast.people import Flags, People, holds_on, is_present
from inbeeld.timeline.states import HERE, NONE, SPELLS_OF

Codes = NDArray[np.uint8]
"""The place in a list of names, per person."""

PRIORITY = {kind: HERE.index(state) for state, kinds in SPELLS_OF.items() for kind in kinds}
AFTER = (*HERE, r.GONE)


def state_in_view(rule: r.StateInView, people: People) -> pl.DataFrame:
    now = _situations(people, _states(people, _ranked(people), people.on), people.on, rule.days)
    counted = _tally(people, np.ones_like(now, dtype=np.bool_), part=now)
    return counted.with_columns(_named("part", r.SITUATIONS))


def moved(rule: r.Moved, people: People) -> pl.DataFrame:
    ranked, months = _ranked(people), rule.months_of(people.on)
    days = (months[0][0], *(end for _, end in months))
    states = {day: _states(people, ranked, day) for day in days}
    present = {day: _present(people, day) for day in days}
    counted = [
        _tally(
            people,
            present[start],
            item=_situations(people, states[start], start, rule.days),
            part=np.where(present[end], states[end], AFTER.index(r.GONE)).astype(np.uint8),
        )
        for start, end in months
    ]
    summed = pl.concat(counted).group_by("item", "part", "stratum").agg(pl.col("n").sum())
    return summed.with_columns(_named("item", r.SITUATIONS), _named("part", AFTER))


def _ranked(people: People) -> pl.DataFrame:
    """who, start, end, state: the spells that give a state, the one that goes first last."""
    spells = people.facts("spells").filter(pl.col("kind").is_in([*PRIORITY]))
    state = pl.col("kind").cast(pl.String).replace_strict(PRIORITY, return_dtype=pl.UInt8)
    return spells.select("who", "start", "end", state=state).sort("state", descending=True)


def _states(people: People, ranked: pl.DataFrame, day: date) -> Codes:
    """Of those held by somebody on the day, the state written last stays."""
    states = np.full(people.frame.height, HERE.index(NONE), dtype=np.uint8)
    held = ranked.filter(holds_on(day))
    states[held.get_column("who").to_numpy()] = held.get_column("state").to_numpy()
    return states


def _situations(people: People, states: Codes, day: date, days: int) -> Codes:
    """In the order of SITUATIONS: of each state first who is in view."""
    unseen = ~seen(people, day, days)
    return (len(r.VIEWS) * states + unseen).astype(np.uint8)


def _present(people: People, day: date) -> Flags:
    return people.frame.select(is_present(day)).to_series().to_numpy()


def _tally(people: People, among: Flags, **codes: Codes) -> pl.DataFrame:
    """The codes, stratum and n."""
    told = pl.DataFrame({**codes, "stratum": people.frame.get_column("stratum")}).filter(among)
    return told.group_by(*codes, "stratum").agg(pl.len().alias("n"))


def _named(column: str, names: Sequence[str]) -> pl.Expr:
    return pl.col(column).replace_strict(dict(enumerate(names)), return_dtype=pl.String)
