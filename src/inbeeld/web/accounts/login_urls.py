"""Of allauth's pages, those that exist here.

Nobody signs up, and nothing goes by e-mail: whoever forgot a password asks the administrator, who knows who they are.
"""

from collections.abc import Iterator

from allauth.urls import urlpatterns as all_patterns
from django.urls import URLPattern, URLResolver, path

from inbeeld.web.accounts.single_sign_on import when_reachable

HERE = frozenset(
    {
        *("account_login", "account_logout", "account_inactive", "account_reauthenticate", "account_change_password"),
        *("account_signup", "usersessions_list"),  # signing up tells that it is closed
        *("mfa_index", "mfa_authenticate", "mfa_reauthenticate", "mfa_activate_totp", "mfa_deactivate_totp"),
        *("mfa_list_webauthn", "mfa_add_webauthn", "mfa_remove_webauthn", "mfa_edit_webauthn", "mfa_login_webauthn"),
        *("mfa_reauthenticate_webauthn", "mfa_view_recovery_codes", "mfa_generate_recovery_codes"),
        *("mfa_download_recovery_codes", "openid_connect_login", "openid_connect_callback"),
        *("socialaccount_login_cancelled", "socialaccount_login_error"),
    }
)


def _flat(patterns: list[URLPattern | URLResolver], route: str = "") -> Iterator[URLPattern]:
    for pattern in patterns:
        below = route + str(pattern.pattern).removeprefix("^").replace("(?P<provider_id>[^/]+)", "<str:provider_id>")
        if isinstance(pattern, URLResolver):
            yield from _flat(pattern.url_patterns, below)
        elif pattern.name in HERE:
            outside = pattern.name.startswith("openid_connect")
            yield path(below, when_reachable(pattern.callback) if outside else pattern.callback, name=pattern.name)


urlpatterns = list(_flat(all_patterns))
