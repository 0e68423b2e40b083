"""What both errors are worth, on made-up people; `spread.py` tries more, docs/how-to/follow-outcomes.md has it."""

import pytest

from tests.outcomes.made import PASTS
from tests.outcomes.spread import ratios

RUNS = 120
CHANCE = pytest.approx(1, abs=0.2)  # three times the error of a standard deviation of 120 draws


def test_without_a_past_both_errors_tell_how_estimates_differ() -> None:
    (counts, counts_time), (persons, persons_time) = ratios(PASTS["no"], partly=True, runs=RUNS)
    assert [counts, counts_time, persons, persons_time] == [CHANCE] * 4


def test_where_some_hardly_move_the_time_needs_the_persons() -> None:
    """Counts alone do not know that the same people stay: their error of the time is too small."""
    (counts, counts_time), (persons, persons_time) = ratios(PASTS["some move often, others hardly"], False, RUNS)
    assert [counts, persons, persons_time] == [CHANCE] * 3
    assert counts_time < 0.95 * persons_time
