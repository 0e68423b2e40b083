"""A respondent says that a count of the register is not right."""

from django.db import models

from inbeeld.register.models.survey.respondent import Respondent
from inbeeld.register.models.survey.wave import SurveyWave


class SurveyContest(models.Model):
    """Without a reason it takes an earlier one back."""

    wave = models.ForeignKey(SurveyWave, models.PROTECT, related_name="contests")
    municipality = models.CharField(max_length=6)
    question = models.CharField(max_length=200)
    item = models.CharField(max_length=200, blank=True)
    respondent = models.ForeignKey(Respondent, models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()
    why = models.CharField(max_length=500, blank=True)

    class Meta:
        indexes = (models.Index(fields=["wave", "municipality"], name="contests_of_municipality"),)
