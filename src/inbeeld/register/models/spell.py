"""A period of somebody's life: work, education, benefit, a barrier. It holds from start up to, not including, end."""

from django.db import models

from inbeeld.register.models.fact import PersonFact


class Spell(PersonFact):
    table = "spells"
    kind = models.CharField(max_length=40)
    start = models.DateField()
    end = models.DateField(null=True)
    hours_per_week = models.FloatField(null=True)
    contract = models.CharField(max_length=40, null=True)
    occupation = models.CharField(max_length=200, null=True)
    instrument = models.CharField(max_length=200, null=True)
    provider = models.CharField(max_length=200, null=True)
    found_through = models.CharField(max_length=40, null=True)
    end_reason = models.CharField(max_length=200, null=True)

    class Meta(PersonFact.Meta):
        constraints = (
            *PersonFact.Meta.constraints,
            models.CheckConstraint(
                condition=models.Q(end__isnull=True) | models.Q(end__gte=models.F("start")),
                name="spell_ends_after_start",
            ),
        )
