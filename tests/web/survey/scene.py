"""A wave in which something happened: a wave before it, counts of the register, an answer of a colleague."""

from datetime import date, datetime
from pathlib import Path

from inbeeld.register.actions.surveying.answers import Given, answer
from inbeeld.register.actions.surveying.counts import deliver
from inbeeld.register.actions.surveying.respondents import add_respondent
from inbeeld.register.actions.surveying.waves import begin_wave, move_stop
from inbeeld.register.models import Employee, SurveyAnswer, SurveyLink, SurveyWave
from inbeeld.survey.answers import Count, Line
from inbeeld.survey.wave import new_wave, read_wave
from tests.surveyed import PLAN, link_of
from tests.world import HERE, TODAY

DAY = date(2026, 1, 1)


def save(link: SurveyLink, question: str, *lines: Line, code: str = HERE) -> None:
    """Over what this respondent said before."""
    seen = SurveyAnswer.objects.filter(
        respondent=link.respondent, municipality=code, question=question, replaced_by__isnull=True
    ).first()
    answer(link=link, municipality=code, given={question: Given(frozenset(lines), seen.pk if seen else None)})


def count(question: str, item: str, value: str, figure: str, code: str = HERE) -> Count:
    return Count(code, question, item, value, DAY, figure, datetime(2026, 5, 4, 9, 30))


def counts(wave: SurveyWave, by: Employee) -> None:
    """Of three results."""
    listed = [
        count("standing", "in_paid_work", "31.5", "in_paid_work"),
        count("standing", "on_benefit", "48", "on_benefit"),
        count("lasting_work", "", "62", "lasting_work"),
    ]
    deliver(wave=wave, counts=listed, by=by)


def last_year(folder: Path, by: Employee, code: str = HERE, year: int = 2025) -> SurveyLink:
    """The link of whoever answered in the wave before, or in one of another year."""
    days = {"reference_day": date(year, 1, 1), "opens": date(year, 4, 1), "closes": TODAY}
    new_wave(folder, PLAN.model_copy(update={"year": year, **days}))
    stored = begin_wave(name=f"monitor-{year}", wave=read_wave(folder), by=by)
    add_respondent(wave=stored, key="r-then", municipalities=[code], by=by)
    return link_of(stored, "r-then")


def close(wave: SurveyWave, by: Employee) -> None:
    """Yesterday was the last day."""
    move_stop(wave=wave, closes=date(2026, 5, 3), by=by)
