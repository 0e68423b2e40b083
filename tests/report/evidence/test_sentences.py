"""What the one sentence says, and that it never says more than the margin allows."""

import pytest

from inbeeld.evidence.learned import Refused
from inbeeld.report.evidence import headline, one_sentence
from inbeeld.report.speech import speech
from tests.report.evidence.made import drawn, effect, emulated, found

EN, NL = speech("en"), speech("nl")


@pytest.mark.parametrize(
    ("difference", "error", "said"),
    [
        (0.08, 0.018, "People who started were in paid work more often later"),
        (-0.08, 0.018, "People who started were in paid work less often later"),
        (0.0, 0.01, "There is no large difference"),
        (0.04, 0.03, "We do not know yet"),
    ],
)
def test_the_headline_says_no_more_than_the_margin(difference: float, error: float, said: str) -> None:
    assert headline(found(emulated(effect(difference, error))), EN) == said


def test_the_sentence_has_both_levels_the_difference_and_its_margin() -> None:
    told = one_sentence(found(emulated(effect(0.1, 0.02))), EN)
    assert told == (
        "After 24 months, of every hundred people who started 40 were in paid work. Of every hundred comparable "
        "people who did not start then, 30 were. That is 10 more. The margin runs from 6 more to 14 more."
    )
    assert "vergelijkbare mensen die toen niet begonnen" in one_sentence(found(), NL)


def test_the_longest_time_is_told() -> None:
    assert "After 24 months" in one_sentence(found(emulated(effect(0.3, 0.02, 12), effect(0.1, 0.02, 24))), EN)


def test_months_are_told_as_months() -> None:
    told = found(emulated(effect(1.5, 0.4, compared=6.0), outcome_id="months_in_work"))
    assert "people who started had been in paid work for 7.6 months on average" in one_sentence(told, EN)
    assert headline(told, EN) == "People who started were in paid work for longer"


def test_a_draw_is_told_as_a_draw() -> None:
    assert "people who drew a place" in one_sentence(found(drawn()), EN)


@pytest.mark.parametrize("reason", ["few", "no_overlap", "not_yet_seen", "no_lottery", "few_draws"])
def test_without_a_number_it_says_why_and_what_would_help(reason: str) -> None:
    learned = emulated(refused=(Refused(24, None, reason, 3, 20),), effects=())  # type: ignore[arg-type]
    told = one_sentence(found(learned), EN)
    assert told.startswith("There is no number after 24 months, because")
    assert headline(found(learned), EN) == "We do not know yet"
    assert "3" not in told


def test_nothing_at_all_is_said_too() -> None:
    assert one_sentence(found(emulated(refused=(), effects=())), EN) == "No number can be given."
