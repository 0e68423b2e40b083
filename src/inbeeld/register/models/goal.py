"""What a person works towards, by the plan made together."""

from django.db import models

from inbeeld.register.models.fact import PersonFact


class Goal(PersonFact):
    table = "goals"
    goal = models.CharField(max_length=500)
    set_on = models.DateField()
    closed_on = models.DateField(null=True)
    reached = models.BooleanField(null=True)

    class Meta(PersonFact.Meta):
        constraints = (
            *PersonFact.Meta.constraints,
            models.CheckConstraint(
                condition=models.Q(closed_on__isnull=True) | models.Q(closed_on__gte=models.F("set_on")),
                name="goal_closed_after_set",
            ),
        )
