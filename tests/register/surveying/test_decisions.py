from functools import partial

import pytest

from inbeeld.register.actions.surveying.answers import Given, answer
from inbeeld.register.actions.surveying.decisions import decide
from inbeeld.register.errors import RefusedError
from inbeeld.register.models import SurveyWave
from inbeeld.register.waves import wave_of
from inbeeld.survey.answers import Line
from tests.surveyed import link_of
from tests.world import HERE, World


def test_the_researcher_decides_which_answer_stands(wave: SurveyWave, world: World) -> None:
    for key, value in (("r-here", "all"), ("r-both", "no")):
        answer(link=link_of(wave, key), municipality=HERE, given={"dedicated": Given(frozenset({Line(value)}), None)})
    it_is = partial(decide, wave=wave, municipality=HERE, question="dedicated", by=world.researcher)
    it_is(respondent=link_of(wave, "r-here").respondent, why="Nagevraagd.")
    found = wave_of(wave)
    assert not found.standing.disputes
    assert found.answers_of(HERE)["dedicated"].chosen == {"all"}
    with pytest.raises(RefusedError):
        it_is(respondent=link_of(wave, "r-both").respondent, why="Toch niet.")
