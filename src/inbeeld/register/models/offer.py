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

    occupation = models.CharField(max_length=200, null=True)
    language_level = models.CharField(max_length=40, null=True)
    education_level = models.CharField(max_length=100, null=True)
    hours_per_week = models.FloatField(null=True)
    place = models.CharField(max_length=6, null=True)
    childcare = models.BooleanField(null=True)
    study_with_benefit = models.BooleanField(null=True)
    raises_language_to = models.CharField(max_length=40, null=True)
    raises_education_to = models.CharField(max_length=100, null=True)
    content = models.CharField(max_length=500, null=True)
    weeks = models.FloatField(null=True)
    cost = models.FloatField(null=True)
    employer = models.CharField(max_length=200, null=True)
    """The key of the employer."""
    shared_until = models.DateField(null=True)
    shared_for = models.CharField(max_length=300, null=True)

    class Meta(Fact.Meta):
        constraints = (
            *Fact.Meta.constraints,
            models.CheckConstraint(
                condition=models.Q(end__isnull=True) | models.Q(end__gte=models.F("start")),
                name="offer_ends_after_start",
            ),
        )
