"""`inbeeld survey response`: the board adds up to the frame, and says who is awaited."""

import csv
import io
import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.cli.survey.conftest import done


@pytest.mark.parametrize("by", ["size", "province", "region"])
def test_the_classes_add_up_to_the_country(run: Run, answered: Path, by: str) -> None:
    found = json.loads(done(run("survey", "response", answered, "--by", by, "--format", "json")))
    for name, value in found["country"].items():
        assert sum(row[name] for row in found["classes"]) == value
    assert (found["country"]["municipalities"], found["country"]["answered"]) == (380, 2)
    assert (found["country"]["counted"], found["country"]["estimated"], found["country"]["disputes"]) == (0, 1, 2)
    assert len(found["awaited"]) == 378
    rows = list(csv.DictReader(io.StringIO(done(run("survey", "response", answered, "--by", by, "--format", "csv")))))
    assert [row[by] for row in rows] == [row[by] for row in found["classes"]]


def test_the_board_fits_a_terminal_in_both_languages(run: Run, answered: Path) -> None:
    for language, words in (
        ("nl", "2 van de 380 gemeenten doen mee"),
        ("en", "2 of the 380 municipalities take part"),
    ):
        said = done(run("survey", "response", answered, "--by", "region", "--language", language))
        assert words in said
        assert max(map(len, said.splitlines())) <= 80
    assert "◇ 1 estimated" in said
    assert "Amsterdam" in said
    assert "Of these, 377 have no respondent in respondents.csv yet." in said


def test_a_wave_in_which_nobody_answered_has_a_board_too(run: Run, wave: Path) -> None:
    said = done(run("survey", "response", wave, "--by", "size"))
    assert "0 van de 380 gemeenten doen mee (0" in said
