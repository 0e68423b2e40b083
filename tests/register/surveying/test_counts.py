from datetime import date, datetime
from functools import partial

import pytest

from inbeeld.register.actions.surveying.counts import contest, deliver
from inbeeld.register.errors import RefusedError
from inbeeld.register.models import Audit, SurveyWave
from inbeeld.register.waves import wave_of
from inbeeld.survey.answers import Count
from tests.surveyed import link_of
from tests.world import ELSEWHERE, HERE, World

PLACE = (HERE, "dedicated_share", "")


def counted(municipality: str = HERE, question: str = "dedicated_share", value: str = "62.5") -> Count:
    return Count(
        municipality, question, "", value, date(2026, 1, 1), "dedicated_case_manager", datetime(2026, 5, 4, 9, 30)
    )


def test_what_the_register_counted_stands(wave: SurveyWave, world: World) -> None:
    deliver(wave=wave, counts=[counted()], by=world.policy)
    assert wave_of(wave).counted[PLACE].value == "62.5"
    assert Audit.objects.get(action="counts.delivered").municipality == HERE


def test_a_respondent_contests_a_count_with_a_reason_and_takes_that_back(wave: SurveyWave) -> None:
    link = link_of(wave, "r-here")
    deliver(wave=wave, counts=[counted()], by=link)
    it_is = partial(contest, link=link, municipality=HERE, question="dedicated_share", item="")
    it_is(why="Twee teams staan niet in het systeem.")
    assert (set(wave_of(wave).counted), set(wave_of(wave).contested)) == (set(), {PLACE})
    it_is(why="")
    assert (set(wave_of(wave).counted), set(wave_of(wave).contested)) == ({PLACE}, set())


def test_a_link_delivers_for_its_own_municipality_only(wave: SurveyWave) -> None:
    with pytest.raises(RefusedError):
        deliver(wave=wave, counts=[counted(), counted(ELSEWHERE)], by=link_of(wave, "r-here"))
    assert wave_of(wave).counts == ()


def test_an_employee_delivers_for_the_own_municipality_only(wave: SurveyWave, world: World) -> None:
    with pytest.raises(RefusedError):
        deliver(wave=wave, counts=[counted(ELSEWHERE)], by=world.policy)
    assert deliver(wave=wave, counts=[counted(ELSEWHERE)], by=world.researcher) == 1


@pytest.mark.parametrize("one", [counted("GM9999"), counted(question="caseload"), counted(question="strange")])
def test_what_the_wave_does_not_ask_is_refused(wave: SurveyWave, world: World, one: Count) -> None:
    with pytest.raises(RefusedError):
        deliver(wave=wave, counts=[one], by=world.policy)


def test_what_was_not_counted_cannot_be_contested(wave: SurveyWave) -> None:
    with pytest.raises(RefusedError):
        contest(link=link_of(wave, "r-here"), municipality=HERE, question="dedicated_share", item="", why="Nee.")
