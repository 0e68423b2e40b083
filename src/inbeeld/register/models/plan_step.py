"""The next step of a plan: what, by when, and whose turn it is."""

from django.db import models

from inbeeld.register.models.fact import PersonFact


class PlanStep(PersonFact):
    table = "plan_steps"
    renamed = {"goal_id": "goal"}  # noqa: RUF012

    goal = models.CharField(max_length=200, null=True)
    """The key of the goal that it serves."""
    what = models.CharField(max_length=500)
    whose_turn = models.CharField(max_length=40, null=True)
    agreed_on = models.DateField()
    due = models.DateField(null=True)
    done_on = models.DateField(null=True)

    class Meta(PersonFact.Meta):
        constraints = (
            *PersonFact.Meta.constraints,
            models.CheckConstraint(
                condition=models.Q(done_on__isnull=True) | models.Q(done_on__gte=models.F("agreed_on")),
                name="step_done_after_agreed",
            ),
        )
