"""What was counted on a day: numbers that stay when people are removed past their term."""

from django.db import models

from inbeeld.register.models.municipality import Municipality


class Snapshot(models.Model):
    """`kind` says what was counted, such as "figures" or "signals"; `numbers` holds no person."""

    municipality = models.ForeignKey(Municipality, models.CASCADE, related_name="snapshots")
    kind = models.CharField(max_length=40)
    day = models.DateField()
    made_at = models.DateTimeField()
    numbers = models.JSONField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=["municipality", "kind", "day"], name="one_snapshot_per_day"),)
