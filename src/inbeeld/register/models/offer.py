"""What people can take part in."""

from django.db import models

from inbeeld.register.models.fact import Fact


class Offer(Fact):
    table = "offers"
    renamed = {"municipality": "run_by"}  # noqa: RUF012

    kind = models.CharField(max_length=100)
    title = models.CharField(max_length=200)
    run_by = models.CharField(max_length=6, null=True)
    region = models.CharField(max_length=100, null=True)
    capacity = models.PositiveIntegerField(null=True)
    start = models.DateField(null=True)
    end = models.DateField(null=True)

    class Meta(Fact.Meta):
        constraints = (
            *Fact.Meta.constraints,
            models.CheckConstraint(
                condition=models.Q(end__isnull=True) | models.Q(end__gte=models.F("start")),
                name="offer_ends_after_start",
            ),
        )
