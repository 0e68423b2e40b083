"""Of many options few are looked at at a time; what is best does not depend on it."""

from random import Random

import numpy as np
import polars as pl
import pytest

from inbeeld.guidance.division import solution
from inbeeld.guidance.division.demands import Demand, demanding
from inbeeld.guidance.division.program import Program
from inbeeld.guidance.division.solution import NoSolutionError, best
from inbeeld.guidance.division.wanted import wanted_of

PEOPLE, PLACES, EACH = 90, 12, 8


def program(seed: int) -> Program:
    """Families of one to four, each with eight of twelve places to go."""
    random = Random(seed)
    size = [random.randint(1, 4) for _ in range(PEOPLE)]
    rows = [
        (f"F{person:02}", person, f"G{place:02}", random.random() + 0.3 * (place % 4), size[person], size[person])
        for person in range(PEOPLE)
        for place in sorted(random.sample(range(PLACES), EACH))
    ]
    columns = ("person_id", "lot", "place_id", "value", "size", "room")
    places = pl.DataFrame({"place_id": [f"G{n:02}" for n in range(PLACES)], "room": [13] * PLACES})
    return wanted_of(pl.DataFrame(rows, schema=columns, orient="row"), places, ("room",)).program


@pytest.fixture
def few_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(solution, "MANY", 0)
    monkeypatch.setattr(solution, "NEAREST", 2)


@pytest.mark.parametrize("seed", range(5))
def test_sifting_finds_what_all_options_at_once_give(seed: int, few_at_a_time: None) -> None:
    asked = program(seed)
    with pytest.MonkeyPatch.context() as at_once:
        at_once.setattr(solution, "MANY", len(asked.who))
        everything = best(asked)
    found = best(asked)
    assert found.value == pytest.approx(everything.value)
    assert (asked.rows @ found.x <= asked.limits + 1e-6).all()
    most = np.zeros(PEOPLE)
    np.maximum.at(most, asked.row, found.gain)
    beyond = found.prices[PEOPLE:] @ asked.limits[PEOPLE:]
    assert most.sum() + beyond == pytest.approx(everything.value), "the prices prove that nothing is better"


def test_what_few_options_cannot_do_is_asked_of_all(few_at_a_time: None) -> None:
    asked = program(1)
    worst = Demand("last place", frozenset(range(PEOPLE)), least=float(12 * 13))
    found = best(demanding(asked, [worst]))
    assert asked.people @ found.x == pytest.approx(12 * 13)
    with pytest.raises(NoSolutionError):
        best(demanding(asked, [Demand("more than there is", frozenset(range(PEOPLE)), least=float(12 * 13 + 1))]))
