"""What a municipality's own register counted for a question, after disclosure."""

from django.conf import settings
from django.db import models

from inbeeld.register.models.survey.link import SurveyLink
from inbeeld.register.models.survey.wave import SurveyWave


class SurveyCount(models.Model):
    """`value`: a share in per cent, as text. Delivered by an employee of the municipality here, or through a link."""

    wave = models.ForeignKey(SurveyWave, models.PROTECT, related_name="counts")
    municipality = models.CharField(max_length=6)
    question = models.CharField(max_length=200)
    item = models.CharField(max_length=200, blank=True)
    value = models.CharField(max_length=10)
    day = models.DateField()
    figure = models.CharField(max_length=100)
    delivered_at = models.DateTimeField()
    delivered_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    link = models.ForeignKey(SurveyLink, models.PROTECT, null=True, related_name="+")

    class Meta:
        indexes = (models.Index(fields=["wave", "municipality"], name="counts_of_municipality"),)
