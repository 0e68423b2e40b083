"""`inbeeld survey disputes` and `decide`: two answers side by side, and a person who decides."""

from pathlib import Path

import pytest

from inbeeld.survey.wave import read_wave
from tests.cli.conftest import Run
from tests.cli.survey.conftest import done, refused

WHY = ("--by", "Jan", "--why", "Nagebeld.")


def test_answers_that_differ_are_shown_side_by_side_in_words(run: Run, answered: Path) -> None:
    said = done(run("survey", "disputes", answered))
    assert "Groningen (GM0014), dedicated" in said
    side_by_side = next(line for line in said.splitlines() if "Ja, voor alle statushouders" in line)
    assert "Ja, voor een deel" in side_by_side
    assert "◇ 12,5" in said
    assert "● 20" in said
    english = done(run("survey", "disputes", answered, "--language", "en"))
    assert "◇ 12.5% (estimated)" in english
    assert "Yes, for some of them" in english


def test_a_decision_is_kept_with_who_took_it_and_why(run: Run, answered: Path) -> None:
    done(run("survey", "decide", answered, "GM0014", "dedicated", "bert", *WHY))
    wave = read_wave(answered)
    assert wave.answers_of("GM0014")["dedicated"].chosen == {"some"}
    assert [(one.decided_by, one.why) for one in wave.decisions] == [("Jan", "Nagebeld.")]
    done(run("survey", "decide", answered, "GM0014", "in_education", "anna", *WHY))
    assert "Nergens staan twee verschillende antwoorden." in done(run("survey", "disputes", answered))


@pytest.mark.parametrize(
    ("place", "told"),
    [
        (("GM0014", "who_first", "anna"), "nothing to decide, no two answers differ here"),
        (("GM0014", "dedicated", "north"), "north did not answer dedicated for GM0014; choose one of anna, bert"),
    ],
)
def test_only_an_answer_that_is_in_dispute_can_be_chosen(
    run: Run, answered: Path, place: tuple[str, ...], told: str
) -> None:
    assert told in refused(run("survey", "decide", answered, *place, *WHY))
    assert not read_wave(answered).decisions
