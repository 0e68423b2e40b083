"""What is measured of dividing places. Each step runs in a process of its own:
`python -m bench.dividing STEP PEOPLE PLACES OPTIONS families|singles`.
"""

import json
import sys
from collections.abc import Callable

import numpy as np
import polars as pl
from scipy.optimize import Bounds, LinearConstraint, linear_sum_assignment, milp
from scipy.sparse import csr_array, vstack

from bench.instances import Individual, individual, of_equals, place_ids
from bench.steps import Clock, peak_memory
from inbeeld.guidance.division import Request, propose, scarce_places
from inbeeld.guidance.division.individual import placed

EQUALS, PRICES, INTEGER, ASSIGNMENT = "in classes", "InBeeld", "milp", "linear_sum_assignment"
GAP = 1e-4
"""How far from its optimum milp may stop."""


def in_classes(people: int, places: int, clock: Clock) -> None:
    request = Request(of_equals(people, places), scarce_places(), (), seed=1)
    with clock.timing("dividing"):
        proposal = propose(request)
    clock.answer = proposal.table["class"].n_unique()


def by_prices(asked: Individual, clock: Clock) -> float:
    people, places = (np.array(names) for names in (_person_ids(asked), place_ids(len(asked.capacity))))
    who = pl.DataFrame({"person_id": people, "size": asked.size})
    room = pl.DataFrame({"place_id": places, "size": asked.capacity})
    options = pl.DataFrame({"person_id": people[asked.person], "place_id": places[asked.place], "value": asked.value})
    with clock.timing("dividing"):
        found = placed(who, room, options, seed=1)
    clock.seconds["bound"] = found.bound
    return found.value


def by_integers(asked: Individual, clock: Clock) -> float:
    n = len(asked.person)
    once = csr_array((np.ones(n), (asked.person, np.arange(n))))
    full = csr_array((asked.size[asked.person].astype(float), (asked.place, np.arange(n))))
    limits = np.concatenate([np.ones(len(asked.size)), asked.capacity])
    with clock.timing("dividing"):
        found = milp(
            -asked.value,
            constraints=LinearConstraint(csr_array(vstack([once, full])), -np.inf, limits),
            integrality=np.ones(n),
            bounds=Bounds(0, 1),
            options={"mip_rel_gap": GAP},
        )
    return float(asked.value @ np.round(found.x))


def by_assignment(asked: Individual, clock: Clock) -> float:
    """A column for each place of each offer, so for singles alone. What is no option is worth nothing."""
    with clock.timing("dividing"):
        worth = np.zeros((len(asked.size), len(asked.capacity)))
        worth[asked.person, asked.place] = asked.value
        every_place = np.repeat(worth, asked.capacity, axis=1)
        rows, columns = linear_sum_assignment(every_place, maximize=True)
    return float(every_place[rows, columns].sum())


INDIVIDUALLY: dict[str, Callable[[Individual, Clock], float]] = {
    PRICES: by_prices,
    INTEGER: by_integers,
    ASSIGNMENT: by_assignment,
}


def _person_ids(asked: Individual) -> list[str]:
    return [f"P{n}" for n in range(len(asked.size))]


def main(name: str, people: int, places: int, options: int, whom: str) -> None:
    clock = Clock()
    if name == EQUALS:
        in_classes(people, places, clock)
    else:
        asked = individual(people, places, options, families=whom == "families")
        clock.seconds["value"] = INDIVIDUALLY[name](asked, clock)
    print(json.dumps({"seconds": clock.seconds, "peak": peak_memory(), "answer": clock.answer}))


if __name__ == "__main__":
    step, *numbers, kind = sys.argv[1:]
    main(step, *map(int, numbers), kind)
