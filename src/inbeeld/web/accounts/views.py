"""My account: what one sees to oneself."""

from allauth.account.internal.flows.login import get_authentication_records
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.http import HttpResponse
from django.shortcuts import render

from inbeeld.register.roles import Role
from inbeeld.web.access import EVERYBODY, Request, page
from inbeeld.web.accounts.role_words import MAY, ROLE_WORDS


@page(*EVERYBODY)
def account(request: Request) -> HttpResponse:
    role = Role(request.user.role)
    kinds = list(Authenticator.objects.filter(user=request.user).values_list("type", flat=True))
    shown = {
        "role": ROLE_WORDS[role],
        "may": MAY[role],
        "app": Authenticator.Type.TOTP in kinds,
        "passkeys": kinds.count(Authenticator.Type.WEBAUTHN),
        "sessions": len(UserSession.objects.purge_and_list(request.user)),
        "single_sign_on": any(
            one["method"] == "socialaccount" for one in get_authentication_records(request, request.user)
        ),
    }
    return render(request, "accounts/account.html", shown)
