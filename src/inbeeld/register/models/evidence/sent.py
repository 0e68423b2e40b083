"""What another municipality found, as it sent it."""

from django.conf import settings
from django.db import models

from inbeeld.register.models.municipality import Municipality


class SentEffects(models.Model):
    """`text` is the file, word for word: effects with their margins, and no person. `sender` says whose it is.

    A newer one of the same sender about the same instrument and outcome takes the place of the older.
    """

    municipality = models.ForeignKey(Municipality, models.CASCADE, related_name="sent_effects")
    sender = models.CharField(max_length=200)
    instrument = models.CharField(max_length=100)
    outcome = models.CharField(max_length=100)
    text = models.TextField()
    taken_in_at = models.DateTimeField()
    taken_in_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        ordering = ("instrument", "outcome", "sender")
        constraints = (
            models.UniqueConstraint(
                fields=["municipality", "sender", "instrument", "outcome"], name="one_file_per_sender_and_instrument"
            ),
        )
