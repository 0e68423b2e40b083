"""The same id twice is a mistake; the same id recorded later is a correction."""

from datetime import date
from pathlib import Path

import pytest

from inbeeld.timeline.known import as_known
from tests.packages import accepted, checked, package, refused


def test_a_person_who_is_delivered_twice_is_refused_the_second_time(tmp_path: Path) -> None:
    told = refused(package(tmp_path, persons="person_id | sex\nP1 | f\nP2 | m\nP1 | m"))
    assert told == [("persons", 4, "person_id", "P1", "a row above has the same person_id")]
    assert accepted(tmp_path, "persons", "sex") == ["f", "m"]


def test_a_refused_row_does_not_stand_in_the_way_of_a_right_one(tmp_path: Path) -> None:
    told = refused(package(tmp_path, persons="person_id | sex\nP1 | v\nP1 | f"))
    assert [(line, field) for _, line, field, *_ in told] == [(2, "sex")]


def test_a_later_recording_supersedes_and_both_stay(tmp_path: Path) -> None:
    text = "spell_id | kind | recorded_at\nS1 | benefit | 2017-03-01\nS1 | paid_work | 2017-05-01"
    spells = checked(package(tmp_path, spells=text)).caseload["spells"]
    known = [as_known("spells", spells, on)["kind"].item() for on in (date(2017, 4, 30), date(2017, 5, 1))]
    assert (spells.height, known) == (2, ["benefit", "paid_work"])


@pytest.mark.parametrize("moment", ["2017-03-01", ""])
def test_the_same_id_and_the_same_recording_is_refused(tmp_path: Path, moment: str) -> None:
    text = f"spell_id | recorded_at | kind\nS1 | {moment} | benefit\nS1 | {moment} | education"
    reason = "a row above has the same spell_id and recorded_at"
    assert refused(package(tmp_path, spells=text)) == [("spells", 3, "spell_id", "S1", reason)]


def test_a_day_and_midnight_of_that_day_are_the_same_moment(tmp_path: Path) -> None:
    text = "spell_id | recorded_at\nS1 | 2017-03-01\nS1 | 2017-03-01T00:00:00"
    assert len(refused(package(tmp_path, spells=text))) == 1


def test_a_profile_adds_up_over_moments_and_is_refused_twice_at_the_same(tmp_path: Path) -> None:
    text = "recorded_at | wishes\n2017-01-01 | cook\n2017-02-01 | baker\n2017-02-01 | cook"
    [(_, line, *_, reason)] = refused(package(tmp_path, profiles=text))
    assert (line, reason) == (4, "a row above has the same person_id and recorded_at")


def test_somebody_may_be_guided_by_two_from_the_same_day_but_not_twice_by_one(tmp_path: Path) -> None:
    [(_, line, field, *_)] = refused(package(tmp_path, assignments="case_manager_id\nM1\nM2\nM1"))
    assert (line, field) == (4, "person_id")


def test_of_a_thousand_times_the_same_row_one_is_accepted(tmp_path: Path) -> None:
    ids = "\n".join(["C1"] * 1000)
    assert checked(package(tmp_path, contacts=f"contact_id\n{ids}")).tallies[-1].accepted == 1
