"""A personal way in to the questionnaire, without an account."""

from uuid import uuid4

from django.db import models

from inbeeld.register.models.survey.respondent import Respondent


class SurveyLink(models.Model):
    """Its address is its id with a signature (`web.survey`), so who reads the database cannot make one.

    A link that was handed to a colleague is of one chapter and one municipality, and ends with the link that it came
    from. `until`: the last day on which it can be used; without it, the last day of the wave.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    respondent = models.ForeignKey(Respondent, models.CASCADE, related_name="links")
    handed_from = models.ForeignKey("self", models.CASCADE, null=True, related_name="handed")
    chapter = models.CharField(max_length=100, blank=True)
    municipality = models.CharField(max_length=6, blank=True)
    for_whom = models.CharField(max_length=200, blank=True)
    made_at = models.DateTimeField()
    until = models.DateField(null=True)
    ended_at = models.DateTimeField(null=True)
