"""What a municipality chose: which signals it wants, with which days, whether people may study with benefit, whether
research may see how findings are used, and how long it keeps files."""

from django.db import models

from inbeeld.register.models.municipality import Municipality


class SignalChoice(models.Model):
    """Without a row, a signal is on with its own days."""

    municipality = models.ForeignKey(Municipality, models.CASCADE, related_name="signal_choices")
    signal = models.CharField(max_length=60)
    on = models.BooleanField(default=True)
    parameters = models.JSONField(default=dict)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["municipality", "signal"], name="one_choice_per_signal"),)


class StudyChoice(models.Model):
    """Whether people may study with benefit. Without a row nobody said so, and it is to be asked."""

    municipality = models.OneToOneField(Municipality, models.CASCADE, related_name="study_choice")
    with_benefit = models.BooleanField()


class ShareChoice(models.Model):
    """Whether researchers may see how findings are used where employees choose. Without a row they may not."""

    municipality = models.OneToOneField(Municipality, models.CASCADE, related_name="share_choice")
    use_of_findings = models.BooleanField()


class RetentionTerm(models.Model):
    """Years after which a category of a file is destroyed. Without a row, the default of `register.retention`."""

    municipality = models.ForeignKey(Municipality, models.CASCADE, related_name="retention_terms")
    category = models.CharField(max_length=40)
    years = models.PositiveSmallIntegerField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=["municipality", "category"], name="one_term_per_category"),)
