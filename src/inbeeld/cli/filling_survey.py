"""A wave of the survey in the register of the demo: that of 2018 brought to this year, half of it answered by now."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from inbeeld.demo.names import local_name
from inbeeld.demo.wave import make_wave
from inbeeld.register.actions.surveying.respondents import Asked, add_respondents
from inbeeld.register.actions.surveying.taking_over import take_over
from inbeeld.register.models import Employee, SurveyWave
from inbeeld.survey.answers import Count
from inbeeld.survey.questionnaire import monitor
from inbeeld.survey.questionnaire.question import Words
from inbeeld.survey.wave import Plan, Wave, read_wave
from inbeeld.survey.wave.faults import faults_of_answer, faults_of_count
from inbeeld.survey.wave.frame import as_frame, frame_rows
from inbeeld.web.accounts.made_up import RESEARCHER, RESPONDENT

LAST, DAYS_OPEN, DAYS_LEFT = 2018, 21, 21


def fill_survey(today: date, here: str, seed: int) -> None:
    """`here`: the municipality of the demo accounts, which is still awaited."""
    by = Employee.objects.get(username=RESEARCHER)
    with TemporaryDirectory() as folder:
        make_wave(Path(folder), LAST)
        last = read_wave(Path(folder))
    take_over(name=f"golf-{LAST}", wave=last, by=by)
    stored = take_over(name=f"golf-{today.year}", wave=_running(last, today, here), by=by)
    _name_respondents(stored, here, by, seed)


def _running(last: Wave, today: date, here: str) -> Wave:
    """What municipalities that are still there said in the first half of that wave, as if they said it now."""
    plan, frame = _plan(today), as_frame(frame_rows(date(today.year, 1, 1)))
    codes = frozenset(frame["municipality"]) - {here}
    respondents = {key: own & codes for key, own in last.respondents.items() if own & codes}
    asked = Wave(plan, monitor(), frame, respondents, (), ())
    moved = (replace(one, recorded_at=_moved(one.recorded_at, last.plan, plan)) for one in last.answers)
    said = (one for one in moved if one.recorded_at.date() < today and not any(faults_of_answer(asked, one)))
    return replace(asked, answers=tuple(said), counts=tuple(_counts(asked, last, today)))


def _counts(asked: Wave, last: Wave, today: date) -> Iterator[Count]:
    answered_for = frozenset[str]().union(*asked.respondents.values())
    for one in last.counts:
        at = _moved(one.delivered_at, last.plan, asked.plan)
        count = replace(one, day=asked.plan.reference_day, delivered_at=at)
        if one.municipality in answered_for and at.date() < today and not any(faults_of_count(asked, count)):
            yield count


def _plan(today: date) -> Plan:
    return Plan(
        title=Words(nl=f"Verzonnen golf {today.year}", en=f"Made-up wave of {today.year}"),
        year=today.year,
        reference_day=date(today.year, 1, 1),
        opens=today - timedelta(days=DAYS_OPEN),
        closes=today + timedelta(days=DAYS_LEFT),
        made_up=True,
    )


def _moved(moment: datetime, before: Plan, now: Plan) -> datetime:
    """As far into the wave as it was then."""
    passed = (moment.date() - before.opens) / (before.closes - before.opens)
    return datetime.combine(now.opens + (now.closes - now.opens) * passed, moment.time())


def _name_respondents(stored: SurveyWave, here: str, by: Employee, seed: int) -> None:
    """With made-up names and addresses that lead nowhere."""
    keys = {one.key: () for one in stored.respondents.all()} | {RESPONDENT: (here,)}
    named = (
        Asked(key, codes, " ".join(local_name(nth, seed)), f"{key}@voorbeeld.example")
        for nth, (key, codes) in enumerate(keys.items())
    )
    add_respondents(wave=stored, asked=named, by=by)
