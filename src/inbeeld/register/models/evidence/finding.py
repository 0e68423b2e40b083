"""What was found of an instrument: asked by somebody, worked out once, and kept as it was released."""

from django.conf import settings
from django.db import models

from inbeeld.register.models.municipality import Municipality


class Finding(models.Model):
    """`question`: what was asked, beside the instrument and the day, as `web.evidence.asking` writes it.

    `released` is what disclosure let out, and holds no person; `said` is which way it points. Both are empty until it
    is worked out, and `failed` says why it cannot be, if so. A later finding of the same instrument stands beside an
    earlier one: what was shown to somebody who chose can be read for ever.
    """

    municipality = models.ForeignKey(Municipality, models.CASCADE, related_name="findings")
    instrument = models.CharField(max_length=100)
    day = models.DateField()
    """The facts are those of this day, as known then."""
    question = models.JSONField()
    begun_at = models.DateTimeField()
    begun_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    found_at = models.DateTimeField(null=True)
    said = models.CharField(max_length=20, blank=True)
    released = models.JSONField(null=True)
    failed = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ("-day", "-begun_at", "-pk")
        constraints = (
            models.UniqueConstraint(
                fields=["municipality", "instrument", "day", "question"],
                condition=models.Q(failed=""),
                name="one_finding_per_question_and_day",
            ),
        )
