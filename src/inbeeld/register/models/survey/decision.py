"""Which answer stands, where two respondents of a municipality differ."""

from django.conf import settings
from django.db import models

from inbeeld.register.models.survey.respondent import Respondent
from inbeeld.register.models.survey.wave import SurveyWave


class SurveyDecision(models.Model):
    wave = models.ForeignKey(SurveyWave, models.PROTECT, related_name="decisions")
    municipality = models.CharField(max_length=6)
    question = models.CharField(max_length=200)
    respondent = models.ForeignKey(Respondent, models.PROTECT, related_name="+")
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    decided_at = models.DateTimeField()
    why = models.CharField(max_length=500)
