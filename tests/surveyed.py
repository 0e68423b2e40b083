"""A wave that runs on the day of the tests, with a respondent of its own for each of two municipalities, and one for
both."""

from datetime import date
from pathlib import Path

from inbeeld.register.actions.surveying.respondents import add_respondent
from inbeeld.register.actions.surveying.waves import begin_wave
from inbeeld.register.models import Employee, SurveyLink, SurveyWave
from inbeeld.survey.questionnaire.question import Words
from inbeeld.survey.wave import Plan, new_wave, read_wave
from tests.world import ELSEWHERE, HERE

PLAN = Plan(
    title=Words(nl="Monitor 2026", en="Monitor 2026"),
    year=2026,
    reference_day=date(2026, 1, 1),
    opens=date(2026, 4, 1),
    closes=date(2026, 6, 1),
)
RESPONDENTS = {"r-here": (HERE,), "r-elsewhere": (ELSEWHERE,), "r-both": (HERE, ELSEWHERE)}


def running_wave(folder: Path, by: Employee) -> SurveyWave:
    new_wave(folder, PLAN)
    stored = begin_wave(name="monitor-2026", wave=read_wave(folder), by=by)
    for key, codes in RESPONDENTS.items():
        add_respondent(wave=stored, key=key, municipalities=codes, by=by)
    return stored


def link_of(wave: SurveyWave, key: str) -> SurveyLink:
    return SurveyLink.objects.get(respondent__wave=wave, respondent__key=key, ended_at=None, handed_from=None)
