"""A case manager covers for a colleague: sees that caseload until a day, for a reason that is kept."""

from django.db import models

from inbeeld.register.models.employee import Employee


class Cover(models.Model):
    employee = models.ForeignKey(Employee, models.PROTECT, related_name="covers")
    colleague = models.CharField(max_length=100)
    """The number of the case manager who is covered for."""
    reason = models.CharField(max_length=300)
    start = models.DateField()
    until = models.DateField()
    """The last day."""
    at = models.DateTimeField()

    class Meta:
        indexes = (models.Index(fields=["employee", "until"], name="covers_of_today"),)  # whom may I see?
