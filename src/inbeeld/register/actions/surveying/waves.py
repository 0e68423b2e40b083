"""A wave begins, and its planned stop moves."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from inbeeld.register import clock
from inbeeld.register.actions.surveying.audit import audited
from inbeeld.register.actions.surveying.respondents import add_respondent
from inbeeld.register.errors import RefusedError
from inbeeld.register.models import Employee, SurveyWave
from inbeeld.register.waves import plan_of, told
from inbeeld.survey.wave import Wave


def begin_wave(*, name: str, wave: Wave, by: Employee) -> SurveyWave:
    """With the respondents of the folder; answers that it holds are received by `answers.receive`."""
    with transaction.atomic():
        if SurveyWave.objects.filter(name=name).exists():
            raise RefusedError(_("There is a wave with this name already. Choose another name."))
        at = clock.now()
        stored = SurveyWave.objects.create(name=name, closes=wave.plan.closes, begun_at=at, begun_by=by, **told(wave))
        for key, codes in wave.respondents.items():
            add_respondent(wave=stored, key=key, municipalities=codes, by=by)
        audited("wave.begun", at, by=by, wave=name)
    return stored


def move_stop(*, wave: SurveyWave, closes: date, by: Employee) -> None:
    """Answers can be given up to and including the new day; so can links without a day of their own."""
    if closes < plan_of(wave).opens:
        raise RefusedError(_("A wave cannot stop before it opens."))
    with transaction.atomic():
        before, wave.closes = wave.closes, closes
        wave.save(update_fields=["closes"])
        audited(
            "wave.stop_moved",
            clock.now(),
            by=by,
            wave=wave.name,
            **{"from": before.isoformat(), "to": closes.isoformat()},
        )
