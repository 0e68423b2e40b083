"""What leaves of a wave is written down: personal links, with names and addresses, and answers, without."""

from collections.abc import Iterable

from inbeeld.register import clock
from inbeeld.register.actions.surveying.audit import audited
from inbeeld.register.models import Employee, Respondent, SurveyWave


def links_taken_out(*, wave: SurveyWave, respondents: Iterable[Respondent], by: Employee) -> None:
    keys = sorted(one.key for one in respondents)
    audited("links.taken_out", clock.now(), by=by, wave=wave.name, respondents=keys)


def answers_taken_out(*, wave: SurveyWave, form: str, by: Employee) -> None:
    audited("answers.taken_out", clock.now(), by=by, wave=wave.name, form=form)
