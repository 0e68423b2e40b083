"""A person in the care of a municipality: no more than a number to hang facts on. Every adult is one of their own."""

from uuid import uuid4

from django.db import models

from inbeeld.register.models.municipality import Municipality


class Person(models.Model):
    """`number` is the municipality's own number, the person_id of a caseload; `id` is what stands in addresses."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    municipality = models.ForeignKey(Municipality, models.PROTECT, related_name="people")
    number = models.CharField(max_length=100)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["municipality", "number"], name="one_person_per_number"),)

    def __str__(self) -> str:
        return str(self.id)  # never the number or a name: texts end up in logs
