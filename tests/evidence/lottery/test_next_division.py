"""How the next division teaches most."""

from dataclasses import replace
from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inbeeld.evidence.learned import Learned, Power, Step
from inbeeld.evidence.lottery.next_division import next_division
from tests.evidence.lottery.scene import question

FIRST = Learned(question(), "lottery", ("GM0014",), (), (), (), ())


def test_the_first_division() -> None:
    told = next_division(FIRST, after=12, people=80, places=40)
    assert told.planned.chance == 0.5
    assert told.planned.smallest == pytest.approx(2.8016 * 0.5 * (1 / 40 + 1 / 40) ** 0.5, rel=1e-3)
    assert told.planned.together == told.planned.smallest
    assert told.divisions == 10  # 0.313 to 0.1 is 9.8 times the people
    assert [(one.people, one.chance) for one in told.with_more] == [(120, pytest.approx(1 / 3)), (160, 0.25)]


def test_what_was_drawn_before_counts() -> None:
    drawn = replace(FIRST, power=(Power(12, 200, 0.14, 0.1, 392, 5.0),))
    told = next_division(drawn, 12, people=400, places=200)
    assert told.planned.together == pytest.approx(0.14 / 2**0.5, rel=0.01)
    assert told.divisions == 1


def test_who_does_not_take_the_place_teaches_less() -> None:
    boxes = (
        Step("offered", 40, 40),
        Step("took_part", 30, 30),
        Step("not_offered", 60, 60),
        Step("started_later", 15, 15),
    )
    told, all_take = (next_division(one, 12, 80, 40) for one in (replace(FIRST, flow=boxes), FIRST))
    assert told.used == pytest.approx(0.5)
    assert told.planned.smallest == pytest.approx(2 * all_take.planned.smallest)
    assert told.divisions is not None
    assert all_take.divisions is not None
    assert 3.5 * all_take.divisions < told.divisions < 4.1 * all_take.divisions


@pytest.mark.parametrize(("people", "places"), [(40, 40), (30, 40), (0, 0), (20, 0)])
def test_where_everybody_gets_a_place_or_nobody_nothing_is_learnt(people: int, places: int) -> None:
    told = next_division(FIRST, 12, people, places)
    assert (told.planned.smallest, told.divisions) == (inf, None)


@given(places=st.integers(5, 200), people=st.integers(10, 1000))
def test_more_people_for_the_same_places_teach_more(places: int, people: int) -> None:
    told = next_division(FIRST, 12, people, places)
    shown = [told.planned.smallest, *(one.smallest for one in told.with_more)]
    assert shown == sorted(shown, reverse=True)
