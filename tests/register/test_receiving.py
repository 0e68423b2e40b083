"""Receiving a caseload: what is new is added, what differs corrects, and nothing is added twice."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import polars as pl
import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from inbeeld.exchange.caseload import read_caseload, write_caseload
from inbeeld.facts.caseload import Caseload
from inbeeld.figures.definition import definitions
from inbeeld.figures.measure import measure, rules_for, variables_for
from inbeeld.register import clock
from inbeeld.register.actions.act import acting
from inbeeld.register.actions.receiving import receive_caseload
from inbeeld.register.admission import check_for
from inbeeld.register.caseload import caseload_of
from inbeeld.register.models import Audit, Details, Employee, Person, Profile, Spell
from inbeeld.timeline import fast
from tests import nasty
from tests.packages import package
from tests.world import World

ON = nasty.DAYS[0]


def letting_in(caseload: Caseload, employee: Employee) -> Caseload:
    """What the check leaves of it once it stands in files."""
    assert employee.municipality is not None
    persons = caseload["persons"].with_columns(municipality=pl.lit(employee.municipality.code))
    with TemporaryDirectory() as folder:
        write_caseload(Caseload({**caseload.tables, "persons": persons}), Path(folder))
        return check_for(employee.municipality, read_caseload(Path(folder)), clock.today()).caseload


def from_texts(folder: Path, employee: Employee, **tables: str) -> Caseload:
    assert employee.municipality is not None
    return check_for(employee.municipality, read_caseload(package(folder, **tables)), clock.today()).caseload


def figures(caseload: Caseload, known_on: date | None = None) -> list[dict[str, object]]:
    """All of them by sex and route, in an order of their own."""
    by = ("sex", "arrival_route")
    counts = fast.count(caseload, rules_for(definitions()), ON, known_on, variables_for(definitions(), by))
    rows = measure(counts, definitions(), by, 1).rows.drop("row")
    return sorted(rows.to_dicts(), key=str)


@contextmanager
def undone() -> Iterator[None]:
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(drawn=nasty.caseloads(ON), known_on=st.sampled_from([None, date(2017, 6, 1), ON]))
def test_a_caseload_that_went_in_comes_out_with_the_same_figures(
    world: World, drawn: Caseload, known_on: date | None
) -> None:
    with undone():
        Person.objects.filter(municipality="GM1952").delete()
        came = letting_in(drawn, world.stranger)
        receive_caseload(came, by=world.stranger)
        assert world.stranger.municipality is not None
        out = caseload_of(world.stranger.municipality)
        assert set(out.tables) >= set(came.tables)
        known = Caseload({name: frame for name, frame in out.tables.items() if name in came.tables})
        assert figures(known, known_on) == figures(came, known_on)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(drawn=nasty.caseloads(ON))
def test_offering_a_caseload_twice_adds_nothing(world: World, drawn: Caseload) -> None:
    with undone():
        came = letting_in(drawn, world.leader)
        receive_caseload(came, by=world.leader)
        assert set(receive_caseload(came, by=world.leader).values()) <= {0}
        assert world.leader.municipality is not None
        assert set(receive_caseload(caseload_of(world.leader.municipality), by=world.leader).values()) <= {0}


def test_a_table_that_was_never_delivered_stays_missing(world: World, tmp_path: Path) -> None:
    receive_caseload(from_texts(tmp_path, world.leader, contacts="date"), by=world.leader)
    assert world.leader.municipality is not None
    out = caseload_of(world.leader.municipality)
    assert out.missing(("persons", "contacts", "spells", "offers")) == ("spells", "offers")


def test_a_corrected_row_supersedes_and_both_versions_stay_known(world: World, tmp_path: Path) -> None:
    """First without, then with a later recorded_at."""
    first = from_texts(tmp_path, world.leader, spells="start | end\n2017-01-01 | 2017-05-01")
    receive_caseload(first, by=world.leader)
    again = from_texts(
        tmp_path, world.leader, spells="start | end | recorded_at\n2017-01-01 | 2017-09-01 | 2017-06-01"
    )
    assert receive_caseload(again, by=world.leader)["spells"] == 1
    assert Spell.current.get(key="S1").end == date(2017, 9, 1)
    assert [version.end for version in Spell.current.get(key="S1").history()] == [date(2017, 9, 1), date(2017, 5, 1)]
    assert world.leader.municipality is not None
    assert caseload_of(world.leader.municipality)["spells"].height == 2


def test_a_system_that_does_not_tell_when_it_recorded_can_correct_again_and_again(
    world: World, tmp_path: Path
) -> None:
    for end in ("2017-05-01", "2017-06-01", "2017-07-01"):
        told = from_texts(tmp_path, world.leader, spells=f"start | end\n2017-01-01 | {end}")
        assert receive_caseload(told, by=world.leader)["spells"] == 1
        assert receive_caseload(told, by=world.leader)["spells"] == 0
    assert Spell.current.get(key="S1").end == date(2017, 7, 1)


def test_a_version_that_comes_in_late_does_not_supersede_a_newer_one(world: World, tmp_path: Path) -> None:
    for recorded, end, new in (("2017-06-01", "2017-09-01", 1), ("2017-03-01", "2017-05-01", 0)):
        text = f"start | end | recorded_at\n2017-01-01 | {end} | {recorded}"
        assert receive_caseload(from_texts(tmp_path, world.leader, spells=text), by=world.leader)["spells"] == new
    assert Spell.current.get(key="S1").end == date(2017, 9, 1)


def test_what_was_corrected_here_stays_corrected_when_the_old_file_is_offered_again(
    world: World, tmp_path: Path
) -> None:
    came = from_texts(
        tmp_path,
        world.leader,
        persons="person_id | education_level\nP1 | primary",
        spells="start\n2017-01-01",
        profiles="language_level\nA1",
    )
    receive_caseload(came, by=world.leader)
    with acting("test", by=world.leader) as act:
        act.correct(Spell.current.get(key="S1"), why="wrong", start=date(2017, 2, 1))
        act.correct(Details.current.get(person__number="P1"), why="wrong", education_level="higher")
        act.correct(Profile.current.get(person__number="P1"), why="wrong", language_level="B1")
    assert set(receive_caseload(came, by=world.leader).values()) == {0}
    assert Spell.current.get(key="S1").start == date(2017, 2, 1)
    assert Details.current.get(person__number="P1").education_level == "higher"
    assert Profile.current.get(person__number="P1").language_level == "B1"


def test_a_profile_that_differs_corrects_the_one_of_that_moment(world: World, tmp_path: Path) -> None:
    for level, new in (("A1", 1), ("B1", 1), ("B1", 0)):
        told = from_texts(tmp_path, world.leader, profiles=f"language_level\n{level}")
        assert receive_caseload(told, by=world.leader)["profiles"] == new
    assert Profile.current.get(person__number="P1").language_level == "B1"


def test_a_name_that_was_filled_in_here_survives_a_later_import(world: World, tmp_path: Path) -> None:
    text = "person_id | education_level\n1001 | higher"
    receive_caseload(from_texts(tmp_path, world.leader, persons=text), by=world.leader)
    known = Details.current.get(person=world.aster)
    assert (known.name, known.education_level) == ("Aster Tesfay", "higher")


def test_a_withdrawn_row_counts_nowhere_and_can_still_be_read(world: World, tmp_path: Path) -> None:
    text = "start | recorded_at | withdrawn\n2017-01-01 | 2017-01-02 | false\n2017-01-01 | 2017-02-01 | true"
    receive_caseload(from_texts(tmp_path, world.leader, spells=text), by=world.leader)
    assert not Spell.current.filter(key="S1").exists()
    assert Spell.objects.filter(key="S1").count() == 2


def test_it_is_told_how_far_it_is_and_logged_without_a_row_of_a_person(world: World, tmp_path: Path) -> None:
    steps: list[tuple[str, int, int]] = []
    came = from_texts(tmp_path, world.leader, spells="start\n2017-01-01")
    receive_caseload(came, by=world.leader, on_progress=lambda *step: steps.append(step))
    assert steps == [("persons", 0, 2), ("spells", 1, 2)]
    logged = Audit.objects.get(action="caseload.received")
    assert (logged.by, logged.told, logged.people) == ("leader", {"persons": 1, "spells": 1}, [])


def test_when_it_fails_half_way_nothing_was_written(world: World, tmp_path: Path) -> None:
    came = from_texts(tmp_path, world.leader, spells="start\n2017-01-01")

    def stop(table: str, *_: int) -> None:
        if table == "spells":
            raise RuntimeError

    with pytest.raises(RuntimeError):
        receive_caseload(came, by=world.leader, on_progress=stop)
    assert not Details.objects.filter(person__number="P1").exists()


def test_a_moment_is_kept_to_the_microsecond(world: World, tmp_path: Path) -> None:
    text = "start | recorded_at\n2017-01-01 | 2017-03-26T02:30:00.123456"
    receive_caseload(from_texts(tmp_path, world.leader, spells=text), by=world.leader)
    assert Spell.objects.get(key="S1").recorded_at == datetime(2017, 3, 26, 2, 30, 0, 123456)
