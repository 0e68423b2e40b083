"""Single sign-on: the provider says who somebody is; what they may do is decided here, by the administrator.

An employee is found anew at every login by one claim. No link is kept, so none can be forgotten when somebody leaves
or the provider is replaced.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from requests import RequestException

from inbeeld.register.models import Employee


class KnownEmployeesOnly(DefaultSocialAccountAdapter):  # type: ignore[misc]
    def pre_social_login(self, request: HttpRequest, sociallogin: Any) -> None:
        told = sociallogin.account.get_provider_account().get_user_data()
        employee = employee_of(told)
        if employee is None or not employee.is_active:
            name = told.get(settings.OIDC_CLAIM, "")
            raise ImmediateHttpResponse(render(request, "socialaccount/unknown.html", {"name": name}, status=403))
        sociallogin.user = employee
        sociallogin.state["process"] = "login"  # never "connect": there are no links to make

    def is_open_for_signup(self, request: HttpRequest, sociallogin: Any) -> bool:  # noqa: ARG002
        return False


def employee_of(told: dict[str, Any]) -> Employee | None:
    """The one employee whom the claim names. An e-mail address counts only when the provider has verified it."""
    value = told.get(settings.OIDC_CLAIM)
    if not isinstance(value, str) or not value:
        return None
    if settings.OIDC_CLAIM != "email":
        return Employee.objects.filter(username=value).first()
    if told.get("email_verified") is not True:
        return None
    found = Employee.objects.filter(email__iexact=value)[:2]
    return found[0] if len(found) == 1 else None


def when_reachable(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """A provider that does not answer is no error of ours: the page says what one can do meanwhile."""

    @wraps(view)
    def asked(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            return view(request, *args, **kwargs)
        except RequestException:
            return render(request, "socialaccount/unreachable.html", status=503)

    return asked
