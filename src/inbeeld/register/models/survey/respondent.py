"""Who answers, and for which municipalities. Names and addresses stay here: no file of a wave holds them."""

from django.db import models

from inbeeld.register.models.survey.wave import SurveyWave


class Respondent(models.Model):
    """`key` is what the files of the wave call a respondent; it says nothing of the person."""

    wave = models.ForeignKey(SurveyWave, models.PROTECT, related_name="respondents")
    key = models.CharField(max_length=200)
    name = models.CharField(max_length=200, blank=True)
    email = models.EmailField(blank=True)

    class Meta:
        ordering = ("key",)
        constraints = (models.UniqueConstraint(fields=["wave", "key"], name="one_respondent_per_key"),)

    def __str__(self) -> str:
        return self.key


class AnswersFor(models.Model):
    """A municipality of the frame, by its code, that a respondent answers for."""

    respondent = models.ForeignKey(Respondent, models.CASCADE, related_name="answers_for")
    municipality = models.CharField(max_length=6)

    class Meta:
        ordering = ("municipality",)
        constraints = (
            models.UniqueConstraint(fields=["respondent", "municipality"], name="answers_once_for_a_municipality"),
        )
