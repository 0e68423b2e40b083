"""What somebody decided about a proposal: a person decides, and deviating has a reason."""

from django.conf import settings
from django.db import models

from inbeeld.register.models.division.line import DivisionLine

AS_PROPOSED, NEXT_IN_LINE, DEVIATED = "as_proposed", "next_in_line", "deviated"


class DivisionChoice(models.Model):
    """A later one replaces an earlier one, and both stay. Of two at the same time the database refuses the second.

    `offer` is the key of the offer of which a place is given; null for none.
    """

    line = models.ForeignKey(DivisionLine, models.CASCADE, related_name="choices")
    kind = models.CharField(max_length=20)
    offer = models.CharField(max_length=200, null=True)
    why = models.CharField(max_length=500, blank=True)
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    replaces = models.OneToOneField("self", models.CASCADE, null=True, related_name="replaced_by")

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["line"], condition=models.Q(replaces__isnull=True), name="one_first_choice_per_line"
            ),
            models.CheckConstraint(
                condition=~models.Q(kind=DEVIATED) | ~models.Q(why=""), name="deviating_has_a_reason"
            ),
        )
