"""Social assistance: from settlement, given up for work with enough hours, and often back after it."""

import numpy as np
import polars as pl

from inbeeld.demo.chance import stream
from inbeeld.demo.days import FOREVER, Numbers, Shares
from inbeeld.demo.people import People
from inbeeld.demo.stays import Stays

ON_BENEFIT = 0.94
"""Share who get it at all; of cohort 2014 90 % had it at month 18 (CBS news 2018-16)."""
ENOUGH_HOURS, ENOUGH_DAYS = 24, 45
"""Work that makes benefit end; with fewer hours it is topped up. Ours."""
RETURNING = 0.68
"""Share who come back when that work ends; others have other income. Ours."""
DAYS_TO_START, DAYS_TO_LEAVE, DAYS_TO_RETURN = 21, 28, 45


def benefit(people: People, work: Stays, hours: Shares) -> pl.DataFrame:
    """Columns person, kind, start, end: the time from settlement to 65, less what work took away."""
    rng = stream(people.seed, "benefit")
    enough = np.flatnonzero((hours >= ENOUGH_HOURS) & (work.end - work.start >= ENOUGH_DAYS))
    off = Stays(work.person[enough], work.start[enough], work.end[enough])
    getting = np.flatnonzero(rng.random(len(people)) < ON_BENEFIT)
    begun = people.present_from[getting] + rng.integers(0, DAYS_TO_START, len(getting))
    leaves = off.start + rng.integers(0, DAYS_TO_LEAVE, len(enough))
    returns = np.maximum(off.end, leaves) + rng.integers(0, DAYS_TO_RETURN, len(enough))
    returns[rng.random(len(enough)) >= RETURNING] = FOREVER
    # Each stretch runs from settlement or a return to the next time of leaving, or to the last day present.
    person, start = _by_person(getting, begun, off.person, returns)
    _, end = _by_person(off.person, leaves, getting, people.present_until[getting])
    ever = np.isin(person, getting)
    stretches = Stays(person[ever], start[ever], end[ever])
    return stretches.clipped(people.present_from, people.present_until).frame("benefit")


def _by_person(before: Numbers, days_before: Numbers, after: Numbers, days_after: Numbers) -> tuple[Numbers, Numbers]:
    """Two lists in one, per person the first list's days and then the second's, each in its own order."""
    person, days = np.append(before, after), np.append(days_before, days_after)
    order = np.argsort(person, kind="stable")
    return person[order], days[order]
