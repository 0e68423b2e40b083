"""Who can be called at made-up employers, and what was spoken about."""

import polars as pl

from inbeeld.demo.at_employers import conversation_texts, whom_to_call

EMPLOYERS = pl.DataFrame({"employer_id": [f"E{n}" for n in range(200)]})
TALKS = pl.DataFrame({"conversation_id": [f"V{n}" for n in range(50)]})


def test_at_most_employers_somebody_can_be_called_and_at_some_nobody() -> None:
    called = whom_to_call(EMPLOYERS, 1)
    assert 130 < len(called) < 190
    assert len({one.employer_id for one in called}) == len(called)
    assert {one.telephone for one in called} == {"000 000 00 00"}


def test_the_same_seed_tells_the_same_whatever_the_order() -> None:
    assert whom_to_call(EMPLOYERS, 1) == whom_to_call(EMPLOYERS.reverse(), 1) != whom_to_call(EMPLOYERS, 2)
    assert conversation_texts(TALKS, 1) == conversation_texts(TALKS.reverse(), 1) != conversation_texts(TALKS, 2)


def test_of_every_conversation_is_told_what_it_was_about() -> None:
    told = conversation_texts(TALKS, 1)
    assert set(told) == set(TALKS["conversation_id"])
    assert all(told.values())
