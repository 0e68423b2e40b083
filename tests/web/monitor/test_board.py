from inbeeld.register.actions.surveying.answers import Given, answer
from inbeeld.register.models import SurveyWave
from inbeeld.survey.answers import Line
from tests.surveyed import link_of
from tests.web.conftest import Browser
from tests.world import HERE


def page(researcher: Browser, wave: SurveyWave) -> str:
    return researcher.get(f"/monitor/{wave.name}/").content.decode()


def test_without_answers_everybody_is_awaited(researcher: Browser, wave: SurveyWave) -> None:
    told = page(researcher, wave)
    assert "0 van de 342 gemeenten doen mee." in told
    assert "De 342 gemeenten die nog niet antwoordden" in told
    assert "Van 340 gemeenten is niemand bekend die kan antwoorden." in told


def test_an_answer_is_seen_at_once(researcher: Browser, wave: SurveyWave) -> None:
    page(researcher, wave)
    answer(
        link=link_of(wave, "r-here"),
        municipality=HERE,
        given={"dedicated": Given(frozenset({Line("all")}), None)},
    )
    assert "1 van de 342 gemeenten doen mee." in page(researcher, wave)


def test_the_board_sets_response_against_the_frame(researcher: Browser, answered: SurveyWave) -> None:
    told = page(researcher, answered)
    assert "57 van de 342 gemeenten doen mee." in told
    assert "Noord-Brabant" in told
    assert "Bij één vraag verschillen de antwoorden." in told
    assert "Van nog één zegt een respondent dat de telling niet klopt." in told
    assert "37 aandelen zijn schattingen." in told


def test_the_letter_that_is_due_is_shown_without_a_name(researcher: Browser, wave: SurveyWave) -> None:
    wave.respondents.filter(key="r-here").update(name="Wil Jansen")
    told = page(researcher, wave)
    assert "horen 3 respondenten een brief te krijgen" in told
    assert "Monitor 2026: we missen nog antwoorden" in told
    assert "Wil Jansen" not in told
