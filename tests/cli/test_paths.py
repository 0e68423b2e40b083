"""`inbeeld paths`, as a user has it."""

import csv
import io
import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

ON = ("--on", "2018-03-01", "--threshold", "5")


def told(run: Run, caseload: Path, *more: object) -> str:
    result = run("paths", caseload, *ON, *more)
    assert result.exit_code == 0, result.output
    return result.stdout


def test_the_way_of_each_is_counted(run: Run, caseload: Path) -> None:
    ways = json.loads(told(run, caseload, "--format", "json"))
    assert ways == [
        {"first": "neither", "next": "nothing_new", "outcome": "no_step", "people": 20},
        {"first": "work_first", "next": "nothing_new", "outcome": "paid_work", "people": 60},
    ]


def test_work_lasts_when_people_are_followed_for_longer(run: Run, caseload: Path) -> None:
    ways = list(csv.DictReader(io.StringIO(told(run, caseload, "--within", "45", "--format", "csv"))))
    assert {way["outcome"]: way["people"] for way in ways} == {"no_step": "20", "lasting_work": "60"}


def test_what_was_known_then_is_what_counts(run: Run, caseload: Path) -> None:
    ways = json.loads(told(run, caseload, "--known-on", "2017-03-01", "--format", "json"))
    assert [(way["first"], way["people"]) for way in ways] == [("neither", 80)]


def test_groups_are_told_after_everybody(run: Run, caseload: Path) -> None:
    page = told(run, caseload, "--by", "sex", "--format", "html")
    assert page.index(">Iedereen<") < page.index(">Vrouw<") < page.index(">Man<")


def test_the_terminal_says_how_many_came_to_lasting_work(run: Run, caseload: Path) -> None:
    text = " ".join(told(run, caseload, "--within", "45", "--language", "en").split())
    assert "Work first: of some 60 people, some 60 came to lasting work (100%)." in text
    assert "Neither: these are too few people to name a share (20)." in text
    assert "This does not say what helps" in text


def test_too_few_people_are_not_told_of(run: Run, caseload: Path) -> None:
    result = run("paths", caseload, "--on", "2018-03-01")
    assert result.exit_code == 0
    assert "te weinig mensen om paden te tonen" in " ".join(result.stdout.split())
    drawn = run("paths", caseload, "--on", "2018-03-01", "--format", "svg")
    assert (drawn.exit_code, drawn.stdout) == (2, "")
    assert "too few people to draw" in drawn.stderr


def test_a_picture_of_flows(run: Run, caseload: Path) -> None:
    assert ">blijvend werk</text>" in told(run, caseload, "--within", "45", "--format", "svg")


@pytest.mark.parametrize(
    ("more", "says"),
    [(("--by", "sax"), "Did you mean 'sex'"), (("--within", "6"), "12<=x<=180"), (("--threshold", "4"), "below 5")],
)
def test_what_cannot_be_told_is_refused(run: Run, caseload: Path, more: tuple[str, ...], says: str) -> None:
    result = run("paths", caseload, *ON, *more)
    assert result.exit_code == 2
    assert says in result.stderr
