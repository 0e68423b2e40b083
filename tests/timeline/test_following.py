"""Following people day after day: fast = reference, it adds up, and nobody is lost on the way."""

from datetime import date

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from polars.testing import assert_frame_equal

from inbeeld.facts.caseload import Caseload
from inbeeld.facts.errors import RequestError
from inbeeld.timeline import following_reference, states
from inbeeld.timeline.fast.following import follow, moves
from inbeeld.timeline.strata import VARIABLES
from inbeeld.timeline.transitions import added
from tests.nasty import DAYS, caseloads, frame_of
from tests.timeline.test_counts_add_up import part_of, with_personal_ids
from tests.timeline.test_engines_agree import known_days

ORIGINS = st.sampled_from(states.ORIGINS)
ON = DAYS[0]


def splits(origin: str) -> st.SearchStrategy[tuple[str, ...]]:
    """By a few variables, often those of the origin."""
    of_origin = states.OF_ORIGIN[origin]
    names = st.sampled_from([*VARIABLES, *of_origin * 3])
    return st.lists(names, max_size=3, unique=True).map(tuple)


def has_spells(caseload: Caseload) -> bool:
    return "spells" in caseload.tables


@settings(max_examples=100)
@given(st.data(), ORIGINS, st.sampled_from(DAYS))
def test_the_fast_engine_follows_as_the_reference_does(data: st.DataObject, origin: str, on: date) -> None:
    by = data.draw(splits(origin))
    caseload = data.draw(caseloads(on).filter(has_spells))
    known_on = data.draw(known_days(on))
    expected = following_reference.follow(caseload, origin, on, known_on, by)
    assert_frame_equal(follow(caseload, origin, on, known_on, by).table, expected.table)


@settings(max_examples=100)
@given(caseloads(ON).filter(has_spells), ORIGINS, st.data())
def test_the_transitions_of_any_partition_by_person_add_up(
    caseload: Caseload, origin: str, data: st.DataObject
) -> None:
    caseload = with_personal_ids(caseload)
    people = caseload["persons"].get_column("person_id")
    first = people.filter(pl.Series([data.draw(st.booleans()) for _ in people], dtype=pl.Boolean))
    parts = [part_of(caseload, first), part_of(caseload, people.filter(~people.is_in(first.implode())))]
    by = ("sex", *states.OF_ORIGIN[origin])
    together = added(follow(part, origin, ON, by=by) for part in parts)
    assert_frame_equal(together.table, follow(caseload, origin, ON, by=by).table)
    assert_frame_equal(together.over(()).table, follow(caseload, origin, ON).table)


@settings(max_examples=60)
@given(caseloads(ON).filter(has_spells), ORIGINS)
def test_the_moves_of_persons_are_those_that_are_counted(caseload: Caseload, origin: str) -> None:
    for process in states.processes_of(origin):
        counted = moves(caseload, process, origin, ON).group_by("day", "from", "to").agg(n=pl.len().cast(pl.Int64))
        expected = follow(caseload, origin, ON).table.filter(process=process).drop("process")
        assert_frame_equal(counted, expected, check_row_order=False)


@settings(max_examples=100)
@given(caseloads(ON).filter(has_spells), ORIGINS)
def test_who_enters_a_process_leaves_or_goes_out_of_view(caseload: Caseload, origin: str) -> None:
    for _, rows in follow(caseload, origin, ON).table.group_by("process"):
        entered = rows.filter(pl.col("from") == states.OUTSIDE)["n"].sum()
        assert entered == rows.filter(pl.col("to").is_in([states.OUTSIDE, states.LEFT]))["n"].sum()


def person(**told: object) -> Caseload:
    row = {"person_id": "P", "municipality": "GM0014", "sex": "f", "birth_date": date(1985, 5, 5)}
    row |= {"arrival_route": "asylum", "permit_date": date(2016, 1, 1), "settled_date": date(2016, 2, 1), **told}
    spells = [
        {"spell_id": "1", "person_id": "P", "kind": "benefit", "start": date(2016, 2, 1), "end": date(2016, 6, 1)},
        {"spell_id": "2", "person_id": "P", "kind": "paid_work", "start": date(2016, 5, 1), "end": date(2017, 7, 1)},
        {"spell_id": "3", "person_id": "P", "kind": "benefit", "start": date(2017, 8, 1), "end": None},
    ]
    return Caseload({"persons": frame_of("persons", [row]), "spells": frame_of("spells", spells)})


def told(caseload: Caseload, origin: str, process: str) -> list[tuple[int, str, str]]:
    table = follow(caseload, origin, ON).table.filter(process=process).sort("day")
    return table.select("day", "from", "to").rows()


def test_one_state_a_day_by_priority() -> None:
    assert told(person(), "settled_date", states.OCCUPATION) == [
        (0, "outside", "benefit_only"),
        (90, "benefit_only", "paid_work"),
        (516, "paid_work", "none"),
        (547, "none", "benefit_only"),
        (700, "benefit_only", "outside"),
    ]


def test_who_settles_after_the_origin_enters_late() -> None:
    assert told(person(), "permit_date", states.OCCUPATION)[0] == (31, "outside", "benefit_only")


def test_who_turns_eighteen_later_enters_late_and_who_leaves_has_left() -> None:
    young = person(birth_date=date(1998, 2, 29 - 1), left_date=date(2017, 9, 1))
    moves = told(young, "settled_date", states.OCCUPATION)
    assert (moves[0][:2], moves[-1]) == ((27, "outside"), (578, "benefit_only", "left"))


def test_return_to_benefit_counts_from_the_exit() -> None:
    assert told(person(), "exit_from_benefit", states.RETURN) == [
        (0, "outside", "waiting"),
        (426, "waiting", "reached"),
        (579, "reached", "outside"),
    ]


def test_work_has_lasted_after_a_year() -> None:
    assert (90 + 365, "waiting", "reached") in told(person(), "settled_date", states.LASTING_WORK)


def test_work_that_was_over_before_day_0_has_not_lasted() -> None:
    earlier = person(permit_date=date(2013, 1, 1), settled_date=date(2017, 7, 1))
    assert told(earlier, "settled_date", states.LASTING_WORK)[0] == (0, "outside", "reached")
    later = person(permit_date=date(2013, 1, 1), settled_date=date(2017, 8, 2))
    assert told(later, "settled_date", states.LASTING_WORK)[0] == (0, "outside", "waiting")


def test_without_spells_nobody_can_be_followed() -> None:
    for engine in (follow, following_reference.follow):
        with pytest.raises(RequestError, match="no spells table"):
            engine(Caseload({"persons": person()["persons"]}), "settled_date", ON)
