"""A wave that runs in this installation. What is asked of whom is kept as it was when the wave began."""

from django.conf import settings
from django.db import models


class SurveyWave(models.Model):
    """`name` stands in addresses and is the name of the folder. `plan`, `questionnaire` and `frame` are as
    `register.waves` writes and reads them; `closes` is the last day for answers, which can be moved."""

    name = models.SlugField(unique=True)
    plan = models.JSONField()
    questionnaire = models.JSONField()
    frame = models.JSONField()
    closes = models.DateField()
    begun_at = models.DateTimeField()
    begun_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        ordering = ("-closes", "name")

    def __str__(self) -> str:
        return self.name
