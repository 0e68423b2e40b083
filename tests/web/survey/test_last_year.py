"""Last year's answer stands beside the question, and is never filled in by itself."""

from pathlib import Path

from inbeeld.facts.municipalities import MERGERS
from inbeeld.register.actions.surveying.respondents import add_respondent
from inbeeld.register.models import SurveyWave
from inbeeld.survey.answers import Line
from inbeeld.web.survey.last_year import merged_into
from tests.surveyed import link_of
from tests.web.survey import scene
from tests.web.survey.conftest import Opener
from tests.web.survey.sending import Chapter
from tests.world import ELSEWHERE, HERE, World

MANAGERS = f"/survey/{HERE}/case_managers/"


def test_it_is_told_and_not_filled_in(wave: SurveyWave, world: World, tmp_path: Path, opened: Opener) -> None:
    scene.save(scene.last_year(tmp_path / "then", world.researcher), "caseload", Line("45"))
    browser = opened("r-here")
    page = browser.get(MANAGERS).content.decode()
    assert "Vorig jaar (2025):" in page
    assert "45 mensen" in page
    assert Chapter(browser, MANAGERS).fields["caseload"] == [""]


def test_a_question_that_was_another_one_then_says_so(
    wave: SurveyWave, world: World, tmp_path: Path, opened: Opener
) -> None:
    then = scene.last_year(tmp_path / "then", world.researcher)
    scene.save(then, "caseload", Line("45"))
    for chapter in wave.questionnaire:
        for question in chapter["questions"]:
            if question["id"] == "caseload":
                question["version"] = 2
    wave.save()
    assert "De vraag was toen anders." in opened("r-here").get(MANAGERS).content.decode()


def test_the_answer_of_another_municipality_is_not_told(
    wave: SurveyWave, world: World, tmp_path: Path, opened: Opener
) -> None:
    scene.save(
        scene.last_year(tmp_path / "then", world.researcher, ELSEWHERE), "caseload", Line("45"), code=ELSEWHERE
    )
    assert "45 mensen" not in opened("r-here").get(MANAGERS).content.decode()
    assert "45 mensen" in opened("r-elsewhere").get(MANAGERS.replace(HERE, ELSEWHERE)).content.decode()


def test_where_municipalities_merged_the_answer_of_each_stands_with_its_name(
    wave: SurveyWave, world: World, tmp_path: Path, opened: Opener
) -> None:
    """Midden-Groningen was made in 2018, of Hoogezand-Sappemeer among others."""
    then = scene.last_year(tmp_path / "then", world.researcher, "GM0018", year=2017)
    scene.save(then, "caseload", Line("45"), code="GM0018")
    page = opened("r-elsewhere").get(MANAGERS.replace(HERE, ELSEWHERE)).content.decode()
    assert "In 2017, Hoogezand-Sappemeer:" in page
    assert "45 mensen" in page


def test_the_one_that_kept_its_code_is_named_too(
    wave: SurveyWave, world: World, tmp_path: Path, opened: Opener
) -> None:
    """Haren became part of Groningen in 2019."""
    then = scene.last_year(tmp_path / "then", world.researcher, year=2018)
    stored = then.respondent.wave
    add_respondent(wave=stored, key="r-haren", municipalities=["GM0017"], by=world.researcher)
    scene.save(then, "caseload", Line("45"))
    scene.save(link_of(stored, "r-haren"), "caseload", Line("30"), code="GM0017")
    page = opened("r-here").get(MANAGERS).content.decode()
    assert "In 2018, Groningen:" in page
    assert "In 2018, Haren:" in page


def test_those_that_merged_are_known_also_by_way_of_another() -> None:
    for code, merger in MERGERS.items():
        assert code in merged_into(merger.successor)
    chains = [code for code, one in MERGERS.items() if one.successor in MERGERS]
    assert all(code in merged_into(MERGERS[MERGERS[code].successor].successor) for code in chains)
