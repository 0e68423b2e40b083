"""An employer with whom the municipality has to do, and who can be called there."""

from django.db import models

from inbeeld.register.models.employee import Employee
from inbeeld.register.models.fact import Fact
from inbeeld.register.models.municipality import Municipality


class Employer(Fact):
    table = "employers"
    renamed = {"municipality": "located_in"}  # noqa: RUF012

    name = models.CharField(max_length=200)
    sector = models.CharField(max_length=200, null=True)
    located_in = models.CharField(max_length=6, null=True)


class ContactPerson(models.Model):
    """Somebody who can be called at an employer. No fact: a name and a number are kept as long as they are of use,
    and are in no caseload."""

    municipality = models.ForeignKey(Municipality, models.PROTECT, related_name="+")
    employer = models.CharField(max_length=200)
    """The key of the employer."""
    name = models.CharField(max_length=200)
    role = models.CharField(max_length=200, blank=True)
    telephone = models.CharField(max_length=40, blank=True)
    email = models.EmailField(blank=True)
    at = models.DateTimeField()
    by = models.ForeignKey(Employee, models.PROTECT, related_name="+")

    class Meta:
        indexes = (models.Index(fields=["municipality", "employer"], name="whom_to_call"),)  # at an employer
