"""The counts of partitions are those of the whole, also where a correction moves a fact to somebody elsewhere."""

from datetime import date, datetime, timedelta

import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st
from polars.testing import assert_frame_equal

from inbeeld.facts.caseload import Caseload
from inbeeld.facts.partitioning import divided, numbers, whole_tables
from inbeeld.timeline import fast
from inbeeld.timeline.counts import added
from inbeeld.timeline.fast.following import follow
from inbeeld.timeline.states import OF_ORIGIN, ORIGINS
from inbeeld.timeline.transitions import added as added_transitions
from tests.every_rule import EVERY_RULE
from tests.nasty import DAYS, caseloads, frame_of

ON = DAYS[0]


def partitions_of(caseload: Caseload, of: int) -> list[Caseload]:
    tables = dict(divided(caseload, of))
    whole = {name: frame for name, frame in caseload.tables.items() if name in whole_tables()}
    return [Caseload(whole | {name: parts[number] for name, parts in tables.items()}) for number in range(of)]


@settings(max_examples=40)
@given(caseloads(ON), st.integers(1, 9), st.none() | st.integers(0, 800))
def test_counts_and_transitions_of_partitions_add_up(caseload: Caseload, of: int, days: int | None) -> None:
    known_on = None if days is None else ON - timedelta(days)
    parts = partitions_of(caseload, of)
    counts = added(fast.count(part, EVERY_RULE, ON, known_on, ("sex",)) for part in parts)
    assert_frame_equal(counts.table, fast.count(caseload, EVERY_RULE, ON, known_on, ("sex",)).table)
    if "spells" in caseload.tables:
        for origin in ORIGINS:
            moves = added_transitions(follow(part, origin, ON, known_on, OF_ORIGIN[origin]) for part in parts)
            assert_frame_equal(moves.table, follow(caseload, origin, ON, known_on, OF_ORIGIN[origin]).table)


def test_who_loses_a_fact_by_a_correction_had_it_until_then() -> None:
    persons = {"sex": "f", "birth_date": date(1985, 5, 5), "settled_date": date(2014, 6, 1)}
    job = {"spell_id": "S1", "kind": "paid_work", "start": date(2017, 3, 1)}
    first, second = datetime(2017, 3, 2), datetime(2017, 6, 1)
    caseload = Caseload(
        {
            "persons": frame_of("persons", [persons | {"person_id": who} for who in ("P1", "P4")]),
            "spells": frame_of(
                "spells",
                [job | {"person_id": "P1", "recorded_at": first}, job | {"person_id": "P4", "recorded_at": second}],
            ),
        }
    )
    [of_one, of_other] = numbers(pl.Series(["P1", "P4"]), 2)
    assert of_one != of_other
    spells = [part["spells"].select("person_id", "recorded_at", "withdrawn") for part in partitions_of(caseload, 2)]
    assert spells[of_one].rows() == [("P1", first, None), ("P1", second, True)]
    assert spells[of_other].rows() == [("P4", second, None)]
