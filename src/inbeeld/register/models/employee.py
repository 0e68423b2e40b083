"""Somebody who works with the register, in one role for one municipality."""

from typing import ClassVar

from django.contrib.auth.models import AbstractUser
from django.db import models

from inbeeld.register.models.municipality import Municipality
from inbeeld.register.roles import Role


class Employee(AbstractUser):
    """`number` is the case_manager_id under which the facts know a case manager.

    Researchers and administrators of the whole installation have no municipality. Employees are never deleted, only
    made inactive: facts say who recorded them.
    """

    municipality = models.ForeignKey(Municipality, models.PROTECT, null=True, blank=True, related_name="employees")
    role = models.CharField(max_length=20, choices=[(role.value, role.value) for role in Role])
    number = models.CharField(max_length=100, blank=True)
    dedicated = models.BooleanField(default=True)
    """Whether this case manager works for statushouders only."""
    hours_per_week = models.PositiveSmallIntegerField(default=36)
    languages = models.CharField(max_length=200, blank=True)
    """In which one can talk with people beside Dutch: ISO 639 codes with spaces between them."""

    REQUIRED_FIELDS: ClassVar[list[str]] = ["role"]

    class Meta(AbstractUser.Meta):
        constraints = (
            models.UniqueConstraint(
                fields=["municipality", "number"], condition=~models.Q(number=""), name="one_employee_per_number"
            ),
            models.CheckConstraint(
                condition=models.Q(municipality__isnull=False) | models.Q(role__in=["administrator", "researcher"]),
                name="employee_belongs_to_a_municipality",
            ),
        )

    def __str__(self) -> str:
        return self.get_full_name() or self.get_username()

    def may(self, *roles: Role) -> bool:
        return self.role in {role.value for role in roles}
