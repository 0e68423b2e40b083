"""A warm handover to another municipality in this installation: told, and accepted there with a copy of the file."""

from django.db import models

from inbeeld.register.models.employee import Employee
from inbeeld.register.models.municipality import Municipality
from inbeeld.register.models.person import Person


class Transfer(models.Model):
    person = models.OneToOneField(Person, models.CASCADE, related_name="transfer")
    receiver = models.ForeignKey(Municipality, models.PROTECT, related_name="transfers")
    moved_on = models.DateField()
    message = models.TextField()
    at = models.DateTimeField()
    by = models.ForeignKey(Employee, models.PROTECT, related_name="+")
    accepted_at = models.DateTimeField(null=True)
    accepted_by = models.ForeignKey(Employee, models.PROTECT, null=True, related_name="+")
    arrived = models.OneToOneField(Person, models.SET_NULL, null=True, related_name="came_by")
    """The file of the person in the receiving municipality."""
