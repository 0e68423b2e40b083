"""What paid work is: hours, contract, occupation, how it was found. Shares are ours unless a source is named."""

import numpy as np
import polars as pl

from inbeeld.demo.chance import choose, named, stream
from inbeeld.demo.days import FOREVER, HISTORY_END, Flags, Numbers, Shares
from inbeeld.demo.people import People
from inbeeld.demo.stays import Stays
from inbeeld.demo.tables import table

HOURS = np.array([8.0, 12.0, 16.0, 20.0, 24.0, 28.0, 32.0, 36.0, 38.0, 40.0])
HOURS_OF_MEN = np.array([4, 5, 7, 8, 12, 6, 18, 14, 14, 12])
HOURS_OF_WOMEN = np.array([9, 10, 14, 15, 18, 6, 14, 7, 4, 3])

CONTRACTS = ("temporary", "agency", "permanent", "self_employed", "unknown")
AT_FIRST = np.array([56, 24, 12, 3, 5])
AFTER_A_CHANGE = np.array([46, 9, 37, 3, 5])
"""Agency 24 % and self-employed 1 to 3 % of those in work at month 30 (CBS news 2018-16)."""

FOUND_THROUGH = ("network", "agency", "case_manager", "employer_service", "own_search", "other", "unknown")
FOUND = np.array([34, 20, 14, 10, 13, 3, 6])

END_REASONS = ("contract_ended", "resigned", "dismissed", "no_work", "health", "unknown")
ENDED = np.array([58, 14, 7, 8, 6, 7])

LONG_ENOUGH_TO_CHANGE, CHANGING, SHORTEST_JOB = 420, 0.35, 150
"""Days of unbroken work after which another job or contract may have followed without a gap, how often, and the
least days of each."""


def hours_per_week(people: People, work: Stays) -> Shares:
    uniform = stream(people.seed, "hours").random(len(work.person))
    men, women = HOURS[choose(uniform, HOURS_OF_MEN)], HOURS[choose(uniform, HOURS_OF_WOMEN)]
    return np.where(people.woman[work.person], women, men)


def jobs(people: People, work: Stays, hours: Shares) -> pl.DataFrame:
    """A row per job: unbroken work is one job, or two that follow on each other."""
    rng = stream(people.seed, "jobs")
    of, held, changed = _split(work, rng)
    n = len(of)
    contract = np.where(changed, choose(rng.random(n), AFTER_A_CHANGE), choose(rng.random(n), AT_FIRST))
    ended = np.where(held.end == FOREVER, -1, choose(rng.random(n), ENDED))
    occupations = table("occupations")
    return held.frame("paid_work").with_columns(
        hours_per_week=pl.Series(hours[of]),
        contract=named(CONTRACTS, contract),
        occupation=named(occupations["isco"], choose(rng.random(n), occupations["weight"].to_numpy())),
        found_through=named(FOUND_THROUGH, choose(rng.random(n), FOUND)),
        end_reason=named(END_REASONS, ended),
    )


def _split(work: Stays, rng: np.random.Generator) -> tuple[Numbers, Stays, Flags]:
    """Per job the index of its stay, the job, and whether another came before it without a gap."""
    length = np.minimum(work.end, HISTORY_END) - work.start
    change = (length > LONG_ENOUGH_TO_CHANGE) & (rng.random(len(length)) < CHANGING)
    between = np.minimum(length, 5 * LONG_ENOUGH_TO_CHANGE) - 2 * SHORTEST_JOB
    middle = work.start + SHORTEST_JOB + (rng.random(len(length)) * between).astype(np.int64)
    of = np.repeat(np.arange(len(length)), 1 + change)
    second = np.append(False, of[1:] == of[:-1])
    first = change[of] & ~second
    start, end = np.where(second, middle[of], work.start[of]), np.where(first, middle[of], work.end[of])
    return of, Stays(work.person[of], start, end), second
