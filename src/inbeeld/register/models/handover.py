"""A handover: people pass from one case manager to others, with a reason, and the receiver says when it was read."""

from django.db import models

from inbeeld.register.models.employee import Employee
from inbeeld.register.models.municipality import Municipality
from inbeeld.register.models.person import Person


class Handover(models.Model):
    """One person to one receiver; handing over a caseload makes one for each. `giver` is empty if nobody guided."""

    municipality = models.ForeignKey(Municipality, models.PROTECT, related_name="+")
    person = models.ForeignKey(Person, models.CASCADE, related_name="handovers")
    giver = models.CharField(max_length=100, blank=True)
    receiver = models.ForeignKey(Employee, models.PROTECT, related_name="handovers")
    reason = models.CharField(max_length=500)
    at = models.DateTimeField()
    by = models.ForeignKey(Employee, models.PROTECT, related_name="+")
    read_at = models.DateTimeField(null=True)

    class Meta:
        indexes = (models.Index(fields=["receiver", "read_at"], name="unread_handovers"),)  # what is new for me?
