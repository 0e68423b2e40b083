"""Where two respondents of a municipality differ, the researcher decides which answer stands, and says why."""

from django.db import transaction
from django.utils.translation import gettext as _

from inbeeld.register import clock
from inbeeld.register.actions.surveying.audit import audited
from inbeeld.register.errors import RefusedError
from inbeeld.register.models import Employee, Respondent, SurveyDecision, SurveyWave
from inbeeld.register.waves import wave_of


def decide(
    *, wave: SurveyWave, municipality: str, question: str, respondent: Respondent, why: str, by: Employee
) -> None:
    """Raises RefusedError where there is nothing to decide (any more)."""
    dispute = wave_of(wave, only={municipality}).standing.disputes.get((municipality, question))
    if dispute is None or respondent.key not in (answer.respondent for answer in dispute.answers):
        raise RefusedError(_("These answers do not differ any more. Nothing was changed."))
    with transaction.atomic():
        at = clock.now()
        SurveyDecision.objects.create(
            wave=wave,
            municipality=municipality,
            question=question,
            respondent=respondent,
            decided_by=by,
            decided_at=at,
            why=why,
        )
        audited("answer.decided", at, by=by, municipality=municipality, wave=wave.name, question=question)
