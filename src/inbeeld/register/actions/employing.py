"""Employees: made and made inactive by an administrator, never deleted."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from inbeeld.register import clock
from inbeeld.register.actions.act import acting
from inbeeld.register.errors import RefusedError
from inbeeld.register.models import Audit, Employee, Municipality
from inbeeld.register.roles import Role


def employ(
    *,
    username: str,
    role: Role,
    municipality: Municipality | None,
    by: Employee | None,
    password: str | None = None,
    number: str = "",
    first_name: str = "",
    last_name: str = "",
    email: str = "",
    dedicated: bool = True,
    hours_per_week: int = 36,
    languages: str = "",
) -> Employee:
    """A new account. Without a password it can be used with single sign-on, or after one was set.

    `by` is None for the first account of an installation and for those of single sign-on.
    """
    if by is not None and municipality != by.municipality:
        raise RefusedError(_("An administrator makes accounts for the own municipality only."))
    with transaction.atomic():
        employee = Employee(
            username=username,
            role=role.value,
            municipality=municipality,
            number=number,
            first_name=first_name,
            last_name=last_name,
            email=email,
            dedicated=dedicated,
            hours_per_week=hours_per_week,
            languages=languages,
        )
        if password is None:
            employee.set_unusable_password()
        else:
            employee.set_password(password)
        employee.save(force_insert=True)
        Audit.objects.create(
            at=clock.now(),
            by=by.get_username() if by else "installation",
            role=by.role if by else "",
            municipality=municipality.code if municipality else "",
            action="employee.made",
            told={"username": username, "role": role.value},
        )
    return employee


def set_active(*, employee: Employee, active: bool, by: Employee) -> None:
    """An inactive employee cannot log in; what they recorded stays theirs."""
    same_municipality(employee, by)
    if employee == by:
        raise RefusedError(_("You cannot make your own account inactive."))
    with acting("employee.active" if active else "employee.inactive", by=by) as act:
        act.told = {"username": employee.get_username()}
        employee.is_active = active
        employee.save(update_fields=["is_active"])


def set_password(*, employee: Employee, password: str, by: Employee) -> None:
    """A first password, or one instead of a forgotten one. Whoever was logged in with the old one no longer is."""
    same_municipality(employee, by)
    with acting("employee.password_set", by=by) as act:
        act.told = {"username": employee.get_username()}
        employee.set_password(password)
        employee.save(update_fields=["password"])


def change_employment(*, employee: Employee, role: Role, by: Employee, **values: Any) -> None:
    """Another role, name, number, or number of hours. The audit tells the role before and after."""
    same_municipality(employee, by)
    if employee == by and role.value != by.role:
        raise RefusedError(_("You cannot change your own role."))
    with acting("employee.changed", by=by) as act:
        act.told = {"username": employee.get_username(), "role": role.value, "role_before": employee.role}
        for name, value in {"role": role.value, **values}.items():
            setattr(employee, name, value)
        employee.save(update_fields=["role", *values])


def same_municipality(employee: Employee, by: Employee) -> None:
    """Raises RefusedError when the employee works elsewhere."""
    if employee.municipality_id != by.municipality_id:
        raise RefusedError(_("This employee works for another municipality."))
