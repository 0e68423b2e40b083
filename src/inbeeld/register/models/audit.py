"""What was done and what was read. No foreign keys: the log outlives what it speaks of."""

from django.db import models


class Audit(models.Model):
    """One action, in one transaction with what it changed. `people` and `facts` are ids; `told` holds no names."""

    at = models.DateTimeField()
    by = models.CharField(max_length=150)
    role = models.CharField(max_length=20)
    municipality = models.CharField(max_length=6)
    action = models.CharField(max_length=60)
    people = models.JSONField(default=list)
    facts = models.JSONField(default=list)
    told = models.JSONField(default=dict)

    class Meta:
        indexes = (
            models.Index(fields=["municipality", "at"], name="audit_of_municipality"),  # the privacy officer's list
        )


class Reading(models.Model):
    """Somebody opened the file of a person."""

    at = models.DateTimeField()
    by = models.CharField(max_length=150)
    role = models.CharField(max_length=20)
    municipality = models.CharField(max_length=6)
    person = models.UUIDField()
    purpose = models.CharField(max_length=300)

    class Meta:
        indexes = (
            models.Index(fields=["municipality", "person", "at"], name="who_read_whom"),  # per person
            models.Index(fields=["municipality", "by", "at"], name="whom_did_who_read"),  # per employee
        )
