"""What every page needs around it: the navigation of one's role, the theme, the banner."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.templatetags.static import static

from inbeeld.register import clock
from inbeeld.web.navigation import entries


def surroundings(request: HttpRequest) -> dict[str, Any]:
    return {
        "navigation": entries(request),
        "made_up": settings.MADE_UP,
        "theme": settings.THEME if settings.THEME.startswith("/") else settings.THEME and static(settings.THEME),
        "theme_class": settings.THEME_CLASS,
        "today": clock.today(),
    }
