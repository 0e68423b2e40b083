"""Two people save the same question: both versions stand side by side, one is chosen, and nothing is lost."""

from pathlib import Path

import pytest

from inbeeld.register.actions.surveying.respondents import hand_over
from inbeeld.register.models import SurveyAnswer, SurveyWave
from inbeeld.register.waves import wave_of
from inbeeld.survey.answers import Line
from tests.databases.installation import installed
from tests.surveyed import link_of
from tests.web.survey.conftest import Opener
from tests.web.survey.sending import Chapter
from tests.world import HERE

MANAGERS = f"/survey/{HERE}/case_managers/"


@pytest.fixture
def both(wave: SurveyWave, opened: Opener) -> tuple[Chapter, Chapter]:
    """A colleague and the respondent, who open the same chapter; the colleague saves first."""
    link = link_of(wave, "r-here")
    handed = hand_over(link=link, municipality=HERE, chapter="case_managers", for_whom="Team werk")
    theirs, mine = Chapter(opened(handed), MANAGERS), Chapter(opened("r-here"), MANAGERS)
    assert theirs.send(caseload="60", capacity="enough").status_code == 302
    return theirs, mine


def standing(wave: SurveyWave) -> dict[str, set[Line]]:
    return {name: set(answer.lines) for name, answer in wave_of(wave).answers_of(HERE).items()}


def test_the_second_sees_both_and_what_nobody_else_changed_is_saved(
    wave: SurveyWave, both: tuple[Chapter, Chapter]
) -> None:
    mine = both[1]
    page = mine.send(to="next", caseload="40", dedicated="no").content.decode()
    assert "Iemand anders bewaarde hier op 4 mei 2026, 09:30 een ander antwoord." in page
    assert "Dat van Team werk:" in page
    assert "60 mensen" in page
    assert mine.fields["caseload"] == ["40"]
    assert standing(wave) == {
        "caseload": {Line("60")},
        "capacity": {Line("enough")},
        "dedicated": {Line("no")},
    }


def test_who_did_not_touch_a_question_does_not_hear_of_it_and_overwrites_nothing(
    wave: SurveyWave, both: tuple[Chapter, Chapter]
) -> None:
    assert both[1].send(dedicated="no").status_code == 302
    assert standing(wave)["caseload"] == {Line("60")}


def test_as_long_as_nobody_chose_nothing_changes(wave: SurveyWave, both: tuple[Chapter, Chapter]) -> None:
    mine = both[1]
    mine.send(caseload="40")
    page = mine.send(caseload="40").content.decode()
    assert "Welk antwoord geldt?" in page
    assert mine.fields["caseload"] == ["40"]
    assert standing(wave)["caseload"] == {Line("60")}


@pytest.mark.parametrize(("keep", "stands"), [("mine", "40"), ("theirs", "60")])
def test_the_one_that_is_chosen_stands(
    wave: SurveyWave, both: tuple[Chapter, Chapter], keep: str, stands: str
) -> None:
    mine = both[1]
    mine.send(caseload="40")
    assert mine.send(caseload___keep=keep).status_code == 302
    assert standing(wave)["caseload"] == {Line(stands)}
    assert mine.again()["caseload"] == [stands]


def test_what_was_overruled_is_kept(wave: SurveyWave, both: tuple[Chapter, Chapter]) -> None:
    mine = both[1]
    mine.send(caseload="40")
    mine.send(caseload___keep="mine")
    rows = SurveyAnswer.objects.filter(question="caseload").order_by("pk")
    assert [row.lines[0][1] for row in rows] == ["60", "40"]


def test_who_chooses_is_told_when_the_other_saved_once_more(wave: SurveyWave, both: tuple[Chapter, Chapter]) -> None:
    theirs, mine = both
    mine.send(caseload="40")
    theirs.again()
    theirs.send(caseload="61")
    assert "61 mensen" in mine.send(caseload___keep="mine").content.decode()
    assert standing(wave)["caseload"] == {Line("61")}


def test_what_is_mended_does_not_overwrite_what_a_colleague_saved_meanwhile(
    wave: SurveyWave, both: tuple[Chapter, Chapter]
) -> None:
    mine = both[1]
    assert "Schrijf hier een getal" in mine.send(caseload="veertig").content.decode()
    assert "Welk antwoord geldt?" in mine.send(caseload="40").content.decode()
    assert standing(wave)["caseload"] == {Line("60")}


def test_of_two_who_save_at_the_same_moment_one_wins_and_the_other_is_told(tmp_path: Path) -> None:
    """In a process of its own, with real threads and a database that both write in."""
    with installed(tmp_path) as installation:
        rounds = installation.ask("two_respondents_at_once")
    for found in rounds:
        [(_, shown), (_, won)] = found["told"]
        assert [outcome for outcome, _ in found["told"]] == ["both shown", "saved"]
        assert found["stands"] == [won] == [shown]
