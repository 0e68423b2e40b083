"""What a place costs, on average over places."""

import polars as pl

from inbeeld.evidence.practice import cost_of_a_place
from inbeeld.facts.caseload import Caseload


def test_the_mean_is_over_places() -> None:
    offers = pl.DataFrame(
        {
            "kind": ["language_course", "language_course", "language_course", "mentor"],
            "cost": [1000.0, 4000.0, None, 9.0],
            "capacity": [20, 10, 500, 1],
        }
    )
    caseload = Caseload.of({"offers": offers})
    assert cost_of_a_place(caseload, "language_course") == 2000
    assert cost_of_a_place(caseload, "trial_placement") is None
    assert cost_of_a_place(Caseload.of({}), "mentor") is None
