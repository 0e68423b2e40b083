"""How far the two standard errors are from how estimates really differ: python -m tests.outcomes.spread

Made-up people are drawn again and again; the standard deviation of the estimates is what both errors try to tell.
"""

import numpy as np
from numpy.typing import NDArray

from inbeeld.timeline.states import STATES
from tests.outcomes.made import PASTS, Past, people
from tests.outcomes.people import from_counts, from_persons

PEOPLE, DAYS = 300, 100
WORK = STATES.index("paid_work")


def ratios(past: Past, partly: bool, runs: int) -> NDArray[np.float64]:
    """The mean error over the standard deviation of the estimate. Rows: Greenwood-type, jackknife; columns: the share
    in paid work on the last day, and the time in paid work up to then."""
    found = np.array([_estimates(np.random.default_rng(run), past, partly) for run in range(runs)])
    estimates, *errors = found.transpose(1, 0, 2)
    return np.array([error.mean(axis=0) / estimates.std(axis=0) for error in errors])


def _estimates(random: np.random.Generator, past: Past, partly: bool) -> list[tuple[float, float]]:
    drawn = people(random, PEOPLE, DAYS, past, partly)
    counted, personal = from_counts(drawn, DAYS), from_persons(drawn, DAYS)
    return [
        (counted.share[DAYS, 0, WORK], counted.share[:DAYS, 0, WORK].sum()),
        (counted.error[DAYS, 0, WORK], counted.time_error[DAYS, 0, WORK]),
        (personal.error[DAYS, WORK], personal.time_error[DAYS, WORK]),
    ]


if __name__ == "__main__":
    print("| does the past matter? | followed | share: counts | persons | time: counts | persons |")
    print("|---|---|---|---|---|---|")
    for name, past in PASTS.items():
        for partly in (False, True):
            (counts, counts_time), (persons, persons_time) = ratios(past, partly, runs=1000)
            told = "".join(f" {ratio:.2f} |" for ratio in (counts, persons, counts_time, persons_time))
            print(f"| {name} | {'partly' if partly else 'throughout'} |{told}", flush=True)
