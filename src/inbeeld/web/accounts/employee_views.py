"""Employees, for the administrator of their municipality: made, changed, made inactive, helped when locked out."""

from allauth.mfa.models import Authenticator
from django.contrib import messages
from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from inbeeld.register.actions.employing import change_employment, employ, set_active, set_password
from inbeeld.register.errors import RefusedError
from inbeeld.register.models import Employee
from inbeeld.register.roles import Role
from inbeeld.web.access import Request, page
from inbeeld.web.accounts.forms import EmployeeForm, NewEmployeeForm, PasswordForm
from inbeeld.web.accounts.second_factor import FACTORS, reset_second_factor

FIELDS = ("first_name", "last_name", "email", "role", "number", "hours_per_week", "languages", "dedicated")


@page(Role.ADMINISTRATOR)
def employees(request: Request) -> HttpResponse:
    factors = Authenticator.objects.filter(user=OuterRef("pk"), type__in=FACTORS)
    listed = _colleagues(request).annotate(second_factor=Exists(factors))
    return render(
        request, "accounts/employees.html", {"employees": listed.order_by("-is_active", "last_name", "username")}
    )


@page(Role.ADMINISTRATOR)
def new_employee(request: Request) -> HttpResponse:
    form = NewEmployeeForm(request.POST or None, by=request.user)
    if request.method == "POST" and form.is_valid():
        made = employ(municipality=request.user.municipality, by=request.user, **form.values())
        messages.success(request, _("%(name)s can log in from now on.") % {"name": made})
        return redirect("accounts:employees")
    return render(request, "accounts/employee.html", {"form": form})


@page(Role.ADMINISTRATOR)
def employee(request: Request, employee: int) -> HttpResponse:
    told = _one(request, employee)
    initial = {name: getattr(told, name) for name in FIELDS}
    form = EmployeeForm(request.POST or None, by=request.user, employee=told, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            change_employment(employee=told, by=request.user, **form.values())
        except RefusedError:
            form.add_error("role", _("You cannot change your own role. Ask another administrator."))
        else:
            messages.success(request, _("Saved: %(name)s") % {"name": told})
            return redirect("accounts:employees")
    return _shown(request, told, form=form)


@page(Role.ADMINISTRATOR)
@require_POST
def password(request: Request, employee: int) -> HttpResponse:
    told = _one(request, employee)
    form = PasswordForm(request.POST, employee=told)
    if not form.is_valid():
        return _shown(request, told, password_form=form)
    set_password(employee=told, password=form.cleaned_data["password"], by=request.user)
    messages.success(request, _("%(name)s has a new password. Tell it in person or by telephone.") % {"name": told})
    return redirect("accounts:employee", employee=told.pk)


@page(Role.ADMINISTRATOR)
@require_POST
def activity(request: Request, employee: int) -> HttpResponse:
    told, active = _one(request, employee), request.POST.get("active") == "yes"
    try:
        set_active(employee=told, active=active, by=request.user)
    except RefusedError:
        messages.error(request, _("You cannot make your own account inactive. Ask another administrator."))
    else:
        done = (
            _("%(name)s can log in again.")
            if active
            else _("%(name)s can no longer log in. What they recorded stays.")
        )
        messages.success(request, done % {"name": told})
    return redirect("accounts:employee", employee=told.pk)


@page(Role.ADMINISTRATOR)
@require_POST
def second_factor(request: Request, employee: int) -> HttpResponse:
    told = _one(request, employee)
    reset_second_factor(employee=told, by=request.user)
    messages.success(request, _("%(name)s sets up a new second step at the next login.") % {"name": told})
    return redirect("accounts:employee", employee=told.pk)


def _shown(
    request: Request, told: Employee, *, form: EmployeeForm | None = None, password_form: PasswordForm | None = None
) -> HttpResponse:
    initial = {name: getattr(told, name) for name in FIELDS}
    shown = {
        "employee": told,
        "form": form or EmployeeForm(by=request.user, employee=told, initial=initial),
        "password_form": password_form or PasswordForm(employee=told),
        "second_factor": Authenticator.objects.filter(user=told, type__in=FACTORS).exists(),
    }
    return render(request, "accounts/employee.html", shown)


def _colleagues(request: Request) -> QuerySet[Employee]:
    return Employee.objects.filter(municipality=request.user.municipality_id)


def _one(request: Request, pk: int) -> Employee:
    """Raises 404 for employees of another municipality: for this administrator they do not exist."""
    return get_object_or_404(_colleagues(request), pk=pk)
