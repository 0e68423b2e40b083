"""Who helps a person besides the municipality."""

from django.db import models

from inbeeld.register.models.fact import PersonFact


class Helper(PersonFact):
    table = "helpers"
    private = ("name",)

    name = models.CharField(max_length=200, blank=True)
    role = models.CharField(max_length=40)
    organisation = models.CharField(max_length=200, null=True)
    start = models.DateField()
    end = models.DateField(null=True)

    class Meta(PersonFact.Meta):
        constraints = (
            *PersonFact.Meta.constraints,
            models.CheckConstraint(
                condition=models.Q(end__isnull=True) | models.Q(end__gte=models.F("start")),
                name="helper_ends_after_start",
            ),
        )
