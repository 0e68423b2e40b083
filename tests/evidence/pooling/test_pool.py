"""What municipalities send each other, and what it says together."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inbeeld.evidence import Learned, Question
from inbeeld.evidence.learned import Arm, Effect, Group
from inbeeld.evidence.outcome import outcome
from inbeeld.evidence.pooling import Sent, as_bytes, from_bytes, pool, read_effects, together, write_effects
from inbeeld.facts.errors import CaseloadError, RequestError
from inbeeld.timeline.count_files.unfit import UnfitError

WOMEN = Group("sex", "f")
ON = date(2020, 1, 1)


def effect(difference: float = 0.1, error: float = 0.03, after: int = 12, group: Group | None = None) -> Effect:
    low, high = difference - 1.96 * error, difference + 1.96 * error
    arms = Arm(80, 40, 0.3 + difference), Arm(120, 36, 0.3)
    return Effect("offered", after, group, *arms, difference, error, low, high)


def sent(place: str, *effects: Effect) -> Sent:
    asked = Question("language_course", outcome("in_paid_work"), (12,), ON)
    return Sent.of(Learned(asked, "lottery", (place,), (), effects, (), ()), threshold=10)


ASSEN, EMMEN, ZWOLLE = (
    sent("GM0106", effect(0.1), effect(0.2, group=WOMEN)),
    sent("GM0114", effect(0.02, 0.02), effect(0.05, after=24)),
    sent("GM0193", effect(0.15, 0.05), effect(0.0, 0.04, group=WOMEN)),
)


def test_what_two_or_more_tell_is_taken_together() -> None:
    everybody, women = pool((ASSEN, EMMEN, ZWOLLE))
    assert (everybody.contrast, everybody.after, everybody.group) == ("offered", 12, None)
    assert everybody.together == together((0.1, 0.02, 0.15), (0.03, 0.02, 0.05))
    assert [part.municipalities for part in everybody.parts] == [("GM0106",), ("GM0114",), ("GM0193",)]
    assert [part.weight for part in everybody.parts] == list(everybody.together.weights)
    assert women.group == WOMEN
    assert len(women.parts) == 2


def test_what_is_told_once_is_not_taken_together() -> None:
    with pytest.raises(RequestError, match="nothing to take together"):
        pool((sent("GM0106", effect()), sent("GM0114", effect(after=24))))


@pytest.mark.parametrize(
    ("others", "why"),
    [
        ((), "two municipalities or more"),
        ((replace(EMMEN, instrument="mentor"),), "instrument: language_course, mentor"),
        ((replace(EMMEN, outcome=outcome("on_benefit")),), "outcome: in_paid_work, on_benefit"),
        ((replace(EMMEN, municipalities=("GM0106",)),), "GM0106 are in several"),
    ],
)
def test_what_does_not_go_together_is_refused(others: tuple[Sent, ...], why: str) -> None:
    with pytest.raises(RequestError, match=why):
        pool((ASSEN, *others))


def test_a_municipality_that_merged_counts_once() -> None:
    """Slochteren and Hoogezand-Sappemeer became Midden-Groningen in 2018."""
    with pytest.raises(RequestError, match="GM1952 are in several"):
        pool((sent("GM0040", effect()), sent("GM0018", effect()), sent("GM1952", effect())))


numbers = st.floats(-1, 1, allow_nan=False)


@settings(max_examples=30)
@given(difference=numbers, error=st.floats(1e-6, 10), p_value=st.none() | st.floats(0, 1))
def test_what_was_sent_is_what_arrives(difference: float, error: float, p_value: float | None) -> None:
    given = sent("GM0106", replace(effect(difference, error), p_value=p_value), effect(group=WOMEN))
    assert from_bytes(as_bytes(given)) == given


def test_a_file_is_read_as_it_was_written(tmp_path: Path) -> None:
    for name, one in (("assen", ASSEN), ("emmen", EMMEN)):
        write_effects(tmp_path / f"{name}.json", one)
    assert read_effects([tmp_path / "assen.json", tmp_path / "emmen.json"]) == (ASSEN, EMMEN)


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ((b'"difference": 0.1', b'"difference": 0.9'), "was changed or cut off"),
        ((b"sha256:", b"sha255:"), "no file of effects"),
    ],
)
def test_a_file_that_was_changed_is_refused(change: tuple[bytes, bytes], why: str) -> None:
    with pytest.raises(UnfitError, match=why):
        from_bytes(as_bytes(ASSEN).replace(*change))


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"difference": 0.9}, "does not hold what"),  # outside its own interval
        ({"error": 0.0}, "does not hold what"),
        ({"contrast": "caused"}, "does not hold what"),
    ],
)
def test_what_this_program_would_not_make_is_refused(change: dict[str, object], why: str) -> None:
    strange = replace(ASSEN, effects=(replace(ASSEN.effects[0], **change),))
    with pytest.raises(UnfitError, match=why):
        from_bytes(as_bytes(strange))


def test_a_place_that_is_none_is_refused() -> None:
    with pytest.raises(UnfitError, match="names no municipalities"):
        from_bytes(as_bytes(replace(ASSEN, municipalities=("Assen",))))


def test_all_that_is_wrong_is_told_at_once(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear colleague")
    with pytest.raises(CaseloadError) as refused:
        read_effects([tmp_path / "letter.txt", tmp_path / "nowhere.json"])
    assert ["letter.txt" in refused.value.problems[0], "nowhere.json" in refused.value.problems[1]] == [True, True]
