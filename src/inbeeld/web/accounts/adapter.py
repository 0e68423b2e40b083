"""What is ours about logging in: nobody signs up, and refusals say what to do."""

import time
from typing import ClassVar

from allauth.account import app_settings
from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import get_authentication_records
from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter
from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

WRONG = _("This username and this password do not belong together. Check both, and try again.")
TOO_MANY = _(
    "It went wrong too often, so this account is closed for five minutes. Nothing is lost. Wait five minutes, then "
    "try again. Forgotten your password? The administrator of your municipality can give you a new one."
)


class InvitedOnly(DefaultAccountAdapter):  # type: ignore[misc]
    """Accounts are made by an administrator of the municipality."""

    error_messages: ClassVar[dict[str, str | Promise]] = {
        **DefaultAccountAdapter.error_messages,
        "username_password_mismatch": WRONG,
        "too_many_login_attempts": TOO_MANY,
    }

    def is_open_for_signup(self, _: HttpRequest) -> bool:
        return False

    def is_reauthentication_required(self, *, app: str, **more: object) -> bool:
        """Whoever logged in a moment ago, is not asked for the same password again."""
        return super().is_reauthentication_required(app=app, **more) and not _just_logged_in(context.request)


def _just_logged_in(request: HttpRequest) -> bool:
    records = get_authentication_records(request, request.user)
    return bool(records) and time.time() - records[-1]["at"] < app_settings.REAUTHENTICATION_TIMEOUT


class SecondFactor(DefaultMFAAdapter):  # type: ignore[misc]
    """Of second factors, only the words are ours."""

    error_messages: ClassVar[dict[str, str | Promise]] = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": _("This code is not right, or no longer. Wait for the next code, and fill that in."),
    }
