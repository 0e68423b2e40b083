import pytest

from inbeeld.register.models import SurveyWave
from tests.web.conftest import Browser
from tests.web.monitor.scene import answered_wave
from tests.world import World


def page(researcher: Browser, wave: SurveyWave, asked: str = "") -> str:
    return researcher.get(f"/monitor/{wave.name}/figures/?{asked}").content.decode()


def test_a_chapter_tells_each_figure_with_its_margin_and_base(researcher: Browser, answered: SurveyWave) -> None:
    told = page(researcher, answered, "chapter=case_managers")
    assert "Heeft uw gemeente" in told or "klantmanager" in told
    assert "50%" in told or "marge" in told
    assert "inwoners" in told


def test_figures_are_divided_and_set_beside_another_wave(
    researcher: Browser, answered: SurveyWave, world: World
) -> None:
    answered_wave(world.researcher, "monitor-before")
    told = page(researcher, answered, "by=size&weighting=none&against=monitor-before&chapter=change")
    assert "Wat veranderde" in told
    assert (
        'href="/monitor/monitor-answered/figures/report/pdf/?weighting=none&amp;by=size&amp;against=monitor-before"'
        in told
    )


def test_too_few_answers_say_nothing(researcher: Browser, wave: SurveyWave) -> None:
    told = page(researcher, wave)
    assert "Er zijn te weinig antwoorden om iets over alle gemeenten te zeggen." in told
    assert "figures/report" not in told


@pytest.mark.parametrize(("form", "begins"), [("html", b"<!doctype html>"), ("pdf", b"%PDF"), ("xlsx", b"PK")])
def test_the_report_is_made_on_request(researcher: Browser, answered: SurveyWave, form: str, begins: bytes) -> None:
    answer = researcher.get(f"/monitor/{answered.name}/figures/report/{form}/")
    assert answer.content[: len(begins)].lower() == begins.lower()
    assert answer["Cache-Control"] == "no-store"


def test_a_report_in_another_form_or_of_nothing_is_not_there(
    researcher: Browser, answered: SurveyWave, wave: SurveyWave
) -> None:
    assert researcher.get(f"/monitor/{answered.name}/figures/report/docx/").status_code == 404
    assert researcher.get(f"/monitor/{wave.name}/figures/report/pdf/").status_code == 404
