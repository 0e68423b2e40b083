"""An answer to a question for a municipality, as it was saved at a moment."""

from django.conf import settings
from django.db import models

from inbeeld.register.models.survey.link import SurveyLink
from inbeeld.register.models.survey.respondent import Respondent
from inbeeld.register.models.survey.wave import SurveyWave


class SurveyAnswer(models.Model):
    """`lines`: item, value and basis of each; none for an answer that was taken back.

    `replaces` is unique, so of two people who save the same answer at the same time the database refuses the second.
    `link`: through which it came; empty for one that was imported, by `imported_by`.
    """

    wave = models.ForeignKey(SurveyWave, models.PROTECT, related_name="answers")
    municipality = models.CharField(max_length=6)
    question = models.CharField(max_length=200)
    lines = models.JSONField()
    respondent = models.ForeignKey(Respondent, models.PROTECT, related_name="answers")
    recorded_at = models.DateTimeField()
    link = models.ForeignKey(SurveyLink, models.PROTECT, null=True, related_name="+")
    imported_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    replaces = models.OneToOneField("self", models.PROTECT, null=True, related_name="replaced_by")

    class Meta:
        indexes = (models.Index(fields=["wave", "municipality"], name="answers_of_municipality"),)
        constraints = (
            models.UniqueConstraint(
                fields=["wave", "municipality", "question", "respondent"],
                condition=models.Q(replaces__isnull=True),
                name="one_first_answer",
            ),
        )
