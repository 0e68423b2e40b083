"""Somebody who was about to choose was shown what is known of an instrument.

A log of use. It is about no person who is guided: for whom was chosen stands in the file alone.
"""

from django.conf import settings
from django.db import models

from inbeeld.register.models.evidence.finding import Finding
from inbeeld.register.models.municipality import Municipality

OFFER, MATCHES, DECISION, DIVISION, CASELOAD = "offer", "matches", "decision", "division", "caseload"
"""Where one chooses: an offer, what fits somebody, a decision, places that are divided, who guides whom."""

BETTER, WORSE, UNCLEAR = "better", "worse", "unclear"
"""Which way a finding points: those who started fare better or worse, or that is not known."""


class Looking(models.Model):
    """`said`: which way our own finding pointed then; empty where there was none, and studies of others only.

    `chosen`: the instrument that was chosen after it, empty for none of those that could be; null as long as nothing
    was chosen from that page. Destroyed after some years.
    """

    municipality = models.ForeignKey(Municipality, models.CASCADE, related_name="+")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    role = models.CharField(max_length=20)
    at = models.DateTimeField()
    choice = models.CharField(max_length=20)
    instrument = models.CharField(max_length=100)
    finding = models.ForeignKey(Finding, models.SET_NULL, null=True, related_name="+")
    said = models.CharField(max_length=20, blank=True)
    opened_at = models.DateTimeField(null=True)
    chosen = models.CharField(max_length=100, null=True)
    chosen_at = models.DateTimeField(null=True)

    class Meta:
        indexes = (
            models.Index(fields=["municipality", "at"], name="lookings_of_municipality"),
        )  # use, and retention

    @property
    def followed(self) -> bool | None:
        """Whether what was chosen goes along with what was shown; None where nothing was chosen, or nothing said."""
        if self.chosen is None or self.said not in (BETTER, WORSE):
            return None
        return (self.chosen == self.instrument) == (self.said == BETTER)
