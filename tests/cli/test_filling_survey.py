"""The wave of the survey that the demo begins with."""

import pytest

from inbeeld.cli.filling_survey import fill_survey
from inbeeld.register.models import Municipality, Respondent, SurveyWave
from inbeeld.register.waves import wave_of
from inbeeld.survey.wave.faults import faults
from inbeeld.web.accounts.made_up import RESPONDENT, make_accounts
from tests.world import HERE, TODAY


@pytest.mark.django_db
def test_a_wave_runs_beside_last_ones_and_the_demo_accounts_are_still_awaited() -> None:
    make_accounts(Municipality.objects.create(code=HERE), [])
    fill_survey(TODAY, HERE, seed=7)
    running = wave_of(SurveyWave.objects.get(name="golf-2026"))
    assert running.plan.is_open(TODAY)
    assert running.plan.made_up
    assert 80 < len(running.taking_part) < 250
    assert HERE not in running.taking_part
    assert max(answer.recorded_at.date() for answer in running.answers) < TODAY
    assert [*faults(running)] == []
    assert len(wave_of(SurveyWave.objects.get(name="golf-2018")).taking_part) == 282
    assert [one.municipality for one in Respondent.objects.get(key=RESPONDENT).answers_for.all()] == [HERE]
