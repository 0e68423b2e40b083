"""A person in a division: what the rule looks at, which places are possible, and what was drawn."""

from django.db import models

from inbeeld.register.models.division.division import Division
from inbeeld.register.models.person import Person


class DivisionLine(models.Model):
    """`facts`: what was known on the day, by the names that the rule and the groups use. `options`: by the key of an
    offer, the rank of the wish (1 for the first choice, null for a place that is possible and no wish).
    `left_out` says why somebody takes no part after all; empty for who does.

    What was drawn: `equals` is the number of the class of people whom the rule could not tell apart, `lot` the place
    in their draw; `chances` by offer; `proposed` the key of the offer, null for no place; `next_for`, by offer, the
    place in the row of who is next; `change`, what would change it.
    """

    division = models.ForeignKey(Division, models.CASCADE, related_name="lines")
    person = models.ForeignKey(Person, models.CASCADE, related_name="division_lines")
    facts = models.JSONField()
    options = models.JSONField()
    left_out = models.CharField(max_length=500, blank=True)

    duty = models.PositiveSmallIntegerField(null=True)
    points = models.IntegerField(null=True)
    points_of = models.JSONField(default=dict)
    equals = models.PositiveIntegerField(null=True)
    lot = models.PositiveIntegerField(null=True)
    chance = models.FloatField(null=True)
    """Of any place; null where every person differs, and no chance is known."""
    chances = models.JSONField(default=dict)
    proposed = models.CharField(max_length=200, null=True)
    next_best = models.CharField(max_length=200, null=True)
    next_for = models.JSONField(default=dict)
    change = models.JSONField(default=dict)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["division", "person"], name="one_line_per_person"),)
