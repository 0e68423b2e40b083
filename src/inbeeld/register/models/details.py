"""Who somebody is and where they live: the row of `persons`, with name and telephone for daily work."""

from django.db import models

from inbeeld.register.models.fact import PersonFact


class Details(PersonFact):
    table = "persons"
    private = ("name", "telephone", "email", "integration_ended_on")

    name = models.CharField(max_length=200, blank=True)
    telephone = models.CharField(max_length=40, blank=True)
    email = models.EmailField(blank=True)
    integration_ended_on = models.DateField(null=True)
    """The end of civic integration (inburgering), from which the retention term of the guidance file counts."""

    sex = models.CharField(max_length=20)
    birth_date = models.DateField()
    arrival_route = models.CharField(max_length=40)
    permit_date = models.DateField()
    settled_date = models.DateField()
    nationality = models.CharField(max_length=4, null=True)
    household_id = models.CharField(max_length=100, null=True)
    left_date = models.DateField(null=True)
    left_reason = models.CharField(max_length=200, null=True)
    education_level = models.CharField(max_length=100, null=True)

    class Meta(PersonFact.Meta):
        constraints = (
            *PersonFact.Meta.constraints,
            models.CheckConstraint(
                condition=models.Q(left_date__isnull=True) | models.Q(left_date__gte=models.F("settled_date")),
                name="left_after_settling",
            ),
        )
        indexes = (
            models.Index(fields=["municipality", "household_id"], name="household_members"),  # who lives together
        )
