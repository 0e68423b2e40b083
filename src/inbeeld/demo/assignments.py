"""Who guides whom: a case manager from soon after settlement, and another one every few years."""

from collections.abc import Sequence

import numpy as np
import polars as pl

from inbeeld.demo.chance import stream
from inbeeld.demo.days import DAYS_A_YEAR, FOREVER, HISTORY_END, Days
from inbeeld.demo.people import People

DEDICATED, DEDICATED_IN_SMALL, SMALL = 0.91, 0.80, 25_000
"""Share of case managers; small municipalities combine tasks. Ours, after 84 % of municipalities (2018 wave)."""
CASELOAD = 60
YEARS_TOGETHER = 2.6
WITHIN = 40  # days of settling
WITHOUT = 0.03


def assignments(people: People, inhabitants: Sequence[int]) -> pl.DataFrame:
    """Columns person, case_manager (its number within the place), start, end, dedicated; ordered by person, start."""
    rng = stream(people.seed, "assignments")
    first = people.present_from + rng.integers(0, WITHIN, len(people))
    until = np.minimum(people.present_until, HISTORY_END)
    guided = np.flatnonzero((first < until) & (rng.random(len(people)) >= WITHOUT))
    person, start, end = _one_after_another(guided, first, until, rng)
    share = np.where(np.array(inhabitants) < SMALL, DEDICATED_IN_SMALL, DEDICATED)
    managers = 1 + np.bincount(people.place, minlength=len(inhabitants)) // CASELOAD
    place = people.place[person]
    columns = {
        "person": person,
        "case_manager": (rng.random(len(person)) * managers[place]).astype(np.int64) + 1,
        "start": start,
        "end": np.where(end < HISTORY_END, end, FOREVER),
        "dedicated": rng.random(len(person)) < share[place],
    }
    return pl.DataFrame(columns).sort("person", "start")


def _one_after_another(guided: Days, first: Days, until: Days, rng: np.random.Generator) -> tuple[Days, Days, Days]:
    """Cuts each person's time at random moments, a Poisson process of handovers."""
    length = (until - first)[guided]
    handovers = rng.poisson(length / (YEARS_TOGETHER * DAYS_A_YEAR))
    of = np.repeat(guided, handovers)
    cuts = first[of] + 30 + (rng.random(len(of)) * (until - first)[of]).astype(np.int64)
    of, cuts = np.unique(np.stack([of, cuts])[:, cuts < until[of]], axis=1)
    person, start = np.append(guided, of), np.append(first[guided], cuts)
    order = np.lexsort((start, person))
    person, start = person[order], start[order]
    last = np.append(person[1:] != person[:-1], True)
    return person, start, np.where(last, until[person], np.append(start[1:], 0))
