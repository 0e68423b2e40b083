"""Which decisions are lots: the first about an offer with a chance, and nothing that followed on it."""

from datetime import date

import polars as pl
import pytest

from inbeeld.evidence.lottery.draws import draws
from inbeeld.facts.caseload import Caseload
from tests.evidence.lottery.scene import ON, Row, caseload, lot


def drawn(*decisions: Row, known_on: date | None = None) -> pl.DataFrame:
    return draws(caseload(list(decisions)), "language_course", ON, known_on)


def told(*decisions: Row) -> list[tuple[str, float, bool]]:
    rows = drawn(*decisions).sort("person_id", "date")
    return [(row["person_id"], row["chance"], row["drawn"]) for row in rows.iter_rows(named=True)]


@pytest.mark.parametrize("step", ["offered", "declined", "started", "accepted"])
def test_with_a_place_or_without(step: str) -> None:
    assert told(lot("Aster", "2016-01-04", step), lot("Berhane", "2016-01-04", "waiting")) == [
        ("Aster", 0.5, True),
        ("Berhane", 0.5, False),
    ]


@pytest.mark.parametrize("chance", [None, 0.0, 1.0])
def test_who_was_sure_of_a_place_or_of_none_drew_no_lot(chance: float | None) -> None:
    assert told(lot("Aster", "2016-01-04", "offered", chance)) == []


def test_a_lot_for_something_else_is_none_for_this() -> None:
    assert told(lot("Aster", "2016-01-04", "offered", offer="M")) == []


def test_the_chances_on_several_places_add_up() -> None:
    both = [lot("Aster", "2016-01-04", "offered", 0.3), lot("Aster", "2016-01-04", "eligible", 0.25, "B")]
    assert told(*both) == [("Aster", pytest.approx(0.55), True)]
    sure = [lot("Aster", "2016-01-04", "offered", 0.4), lot("Aster", "2016-01-04", "eligible", 0.6, "B")]
    assert told(*sure) == []


def test_who_was_next_in_line_drew_no_place() -> None:
    assert told(lot("Noor", "2016-01-04", "eligible"), lot("Noor", "2016-02-01", "offered")) == [("Noor", 0.5, False)]


def test_who_draws_again_is_there_twice() -> None:
    assert told(
        lot("Noor", "2016-01-04", "eligible"),
        lot("Noor", "2016-07-04", "offered", 0.8),  # another chance
        lot("Noor", "2017-07-04", "offered"),  # long after
    ) == [("Noor", 0.5, False), ("Noor", 0.8, True), ("Noor", 0.5, True)]


def test_together_are_those_with_the_same_offers_and_chances_about_the_same_day() -> None:
    found = drawn(
        lot("Aster", "2016-01-04", "offered"),
        lot("Berhane", "2016-01-20", "eligible"),  # decided later
        lot("Dina", "2016-01-04", "eligible", 0.4),  # another class
        lot("Elias", "2016-01-04", "eligible", offer="B"),
        lot("Farah", "2017-01-04", "eligible"),  # another year
    )
    block = dict(found.select("person_id", "block").iter_rows())
    assert block["Aster"] == block["Berhane"]
    assert len({block[name] for name in ("Aster", "Dina", "Elias", "Farah")}) == 4


def test_only_what_was_known_by_then_counts() -> None:
    late = lot("Aster", "2016-01-04", "offered", recorded="2017-06-01T12:00:00")
    found = drawn(late, lot("Noor", "2016-01-04", "eligible"), known_on=date(2017, 1, 1))
    assert found["person_id"].to_list() == ["Noor"]


def test_without_decisions_nobody_drew() -> None:
    told = caseload([lot("Aster", "2016-01-04", "offered")])
    assert draws(Caseload({"offers": told["offers"]}), "language_course", ON).is_empty()
