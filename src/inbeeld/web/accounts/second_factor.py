"""Whoever logs in with a password sets up a second factor before anything else."""

from collections.abc import Callable

from allauth.account.internal.flows.login import get_authentication_records
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from inbeeld.register.actions.act import acting
from inbeeld.register.actions.employing import same_municipality
from inbeeld.register.models import Employee

FACTORS = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)
SEEN_TO = frozenset({"mfa", "socialaccount"})
"""Ways of logging in this session after which nothing more is asked: a second factor, or single sign-on."""


class SecondFactorFirst:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if settings.SECOND_FACTOR and request.user.is_authenticated and not _open(request.path) and _lacks(request):
            return redirect("mfa_index")
        return self.get_response(request)


def _open(path: str) -> bool:
    """The pages of logging in, where one sets it up or logs out, and choosing a language."""
    return path.startswith((reverse("account_login").removesuffix("login/"), reverse("set_language")))


def _lacks(request: HttpRequest) -> bool:
    how = {record["method"] for record in get_authentication_records(request, request.user)}
    return not how & SEEN_TO and not has_second_factor(request.user.pk)


def has_second_factor(employee: int | None) -> bool:
    return bool(Authenticator.objects.filter(user_id=employee, type__in=FACTORS).exists())


def reset_second_factor(*, employee: Employee, by: Employee) -> None:
    """For a telephone that was lost: the factor and the recovery codes are gone, and so is whoever holds it now."""
    same_municipality(employee, by)
    with acting("employee.second_factor_reset", by=by) as act:
        act.told = {"username": employee.get_username()}
        Authenticator.objects.filter(user=employee).delete()
        for session in UserSession.objects.filter(user=employee):
            session.end()
