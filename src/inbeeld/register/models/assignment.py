"""Who guides whom. Several case managers may guide one person at a time."""

from django.db import models

from inbeeld.register.models.fact import PersonFact


class Assignment(PersonFact):
    table = "assignments"
    renamed = {"case_manager_id": "case_manager"}  # noqa: RUF012

    case_manager = models.CharField(max_length=100)
    start = models.DateField()
    end = models.DateField(null=True)
    dedicated = models.BooleanField(null=True)

    class Meta(PersonFact.Meta):
        constraints = (
            *PersonFact.Meta.constraints,
            models.CheckConstraint(
                condition=models.Q(end__isnull=True) | models.Q(end__gte=models.F("start")),
                name="assignment_ends_after_start",
            ),
        )
        indexes = (
            models.Index(fields=["municipality", "case_manager"], name="my_caseload"),  # the people of a case manager
        )
