"""A rule by which a municipality divides places."""

from django.conf import settings
from django.db import models

from inbeeld.register.models.municipality import Municipality


class DivisionRule(models.Model):
    """`text` is the file of the rule, word for word. A row is never changed: another text is another version.

    From `published_at` on everybody can read it.
    """

    municipality = models.ForeignKey(Municipality, models.PROTECT, related_name="division_rules")
    rule = models.CharField(max_length=100)
    version = models.PositiveIntegerField()
    text = models.TextField()
    added_at = models.DateTimeField()
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    published_at = models.DateTimeField(null=True)
    published_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ("rule", "-version")
        constraints = (
            models.UniqueConstraint(fields=["municipality", "rule", "version"], name="one_text_per_version"),
        )
