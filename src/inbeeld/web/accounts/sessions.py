"""Sessions end: after some time without doing anything, and in any case after a working day."""

from collections.abc import Callable
from datetime import datetime, timedelta

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django_htmx.http import HttpResponseClientRefresh

from inbeeld.register import clock

BEGAN, SEEN = "began", "seen"
A_MINUTE = timedelta(minutes=1)
AWAY = _(
    "You did nothing for a while, so you were logged out. That way nobody else can look at your people. Log in again."
)
LONG = _("You were logged in for a working day, so you were logged out. Log in again.")


class SessionsEnd:
    """The cookie's own age would start again with each change of the session; these two moments do not."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.user.is_authenticated:
            return self.get_response(request)
        now = clock.now()
        began, seen = (_moment(request, name, now) for name in (BEGAN, SEEN))
        if now - seen >= timedelta(minutes=settings.IDLE_MINUTES):
            return _ended(request, str(AWAY))
        if now - began >= timedelta(seconds=settings.SESSION_COOKIE_AGE):
            return _ended(request, str(LONG))
        if now - seen >= A_MINUTE:  # no write to the database for every page
            request.session[SEEN] = now.isoformat()
        return self.get_response(request)


def _moment(request: HttpRequest, name: str, now: datetime) -> datetime:
    """When it was, as the session remembers; the first time it is now."""
    return datetime.fromisoformat(request.session.setdefault(name, now.isoformat()))


def _ended(request: HttpRequest, why: str) -> HttpResponse:
    logout(request)
    if getattr(request, "htmx", False):
        return HttpResponseClientRefresh()  # a piece of a page cannot become the login page
    messages.info(request, why)
    back = request.get_full_path() if request.method == "GET" else reverse("home")
    return redirect_to_login(back)
