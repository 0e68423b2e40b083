import re

from inbeeld.register.actions.surveying.answers import Given, answer
from inbeeld.register.models import SurveyDecision, SurveyWave
from inbeeld.register.waves import wave_of
from inbeeld.survey.answers import Line
from tests.surveyed import link_of
from tests.web.conftest import Browser
from tests.world import ELSEWHERE, HERE

ADDRESS = f"/monitor/monitor-answered/disputes/{HERE}/dedicated/"


def seen(researcher: Browser) -> str:
    found = re.search(r'name="seen" value="([^"]+)"', researcher.get(ADDRESS).content.decode())
    assert found
    return found[1]


def test_the_answers_stand_side_by_side_by_key(researcher: Browser, answered: SurveyWave) -> None:
    page = researcher.get(ADDRESS).content.decode()
    assert page.index(">r0<") < page.index(">second<")
    assert "Gegeven op 2 april 2026, 09:30." in page


def test_a_decision_with_a_reason_settles_it(researcher: Browser, answered: SurveyWave) -> None:
    told = {"respondent": "second", "why": "Nagevraagd.", "seen": seen(researcher)}
    page = researcher.post(ADDRESS, told, follow=True).content.decode()
    assert "Er zijn geen antwoorden die verschillen." in page
    assert wave_of(answered).answers_of(HERE)["dedicated"].chosen == {"no"}
    assert SurveyDecision.objects.get().why == "Nagevraagd."


def test_without_a_reason_nothing_is_decided(researcher: Browser, answered: SurveyWave) -> None:
    researcher.post(ADDRESS, {"respondent": "second", "why": "", "seen": seen(researcher)})
    assert not SurveyDecision.objects.exists()


def test_an_answer_that_changed_meanwhile_is_looked_at_again(researcher: Browser, answered: SurveyWave) -> None:
    told = {"respondent": "second", "why": "Nagevraagd.", "seen": seen(researcher)}
    before = answered.answers.get(question="dedicated", respondent__key="second")
    given = {"dedicated": Given(frozenset({Line("some")}), before.pk)}
    answer(link=link_of(answered, "second"), municipality=HERE, given=given)
    page = researcher.post(ADDRESS, told)
    assert page.status_code == 409
    assert "Een antwoord is intussen veranderd." in page.content.decode()
    assert not SurveyDecision.objects.exists()


def test_what_no_longer_differs_is_told(researcher: Browser, answered: SurveyWave) -> None:
    page = researcher.get(ADDRESS.replace(HERE, ELSEWHERE), follow=True).content.decode()
    assert "Deze antwoorden verschillen niet meer." in page
    assert researcher.get(ADDRESS.replace("dedicated", "strange")).status_code == 404
