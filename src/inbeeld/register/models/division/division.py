"""Places of offers that are divided over people, all at once."""

from django.conf import settings
from django.db import models

from inbeeld.register.models.division.rule import DivisionRule
from inbeeld.register.models.municipality import Municipality


class Division(models.Model):
    """`places`: how many of each offer, by its key. `floors`: what was demanded, as group, value and least (a share).

    Once it was drawn: the seed, with which anybody can draw the same again; `worth`, the points of all places given;
    and `told`, what the proposal says of itself as a whole. Who was in it stands in its lines.
    """

    municipality = models.ForeignKey(Municipality, models.PROTECT, related_name="divisions")
    title = models.CharField(max_length=200)
    day = models.DateField()
    """The facts of people are those of this day."""
    rule = models.ForeignKey(DivisionRule, models.PROTECT, related_name="divisions")
    places = models.JSONField()
    floors = models.JSONField(default=list)
    begun_at = models.DateTimeField()
    begun_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    seed = models.BigIntegerField(null=True)
    drawn_at = models.DateTimeField(null=True)
    drawn_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    worth = models.FloatField(null=True)
    told = models.JSONField(default=dict)

    withdrawn_at = models.DateTimeField(null=True)
    why_withdrawn = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ("-begun_at", "-pk")
        indexes = (models.Index(fields=["municipality", "begun_at"], name="divisions_of_municipality"),)

    def __str__(self) -> str:
        return self.title

    @property
    def is_open(self) -> bool:
        """Can still be drawn."""
        return self.drawn_at is None and self.withdrawn_at is None

    @property
    def is_proposed(self) -> bool:
        """People can accept what was drawn, or deviate from it."""
        return self.drawn_at is not None and self.withdrawn_at is None
