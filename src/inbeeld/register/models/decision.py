"""A step of a person on the way through an offer."""

from django.db import models

from inbeeld.register.models.fact import PersonFact


class Decision(PersonFact):
    table = "decisions"
    renamed = {"offer_id": "offer"}  # noqa: RUF012

    offer = models.CharField(max_length=200)
    """The key of the offer."""
    date = models.DateField()
    step = models.CharField(max_length=40)
    reason = models.CharField(max_length=200, null=True)
    decided_by = models.CharField(max_length=200, null=True)
    chance = models.FloatField(null=True)

    class Meta(PersonFact.Meta):
        indexes = (
            models.Index(fields=["municipality", "offer"], name="way_through_an_offer"),  # who is where in an offer
        )
