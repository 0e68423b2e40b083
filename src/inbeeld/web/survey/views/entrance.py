"""The way in: a personal link."""

from allauth.core.internal.ratelimit import consume  # the public one counts no GET
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.cache import add_never_cache_headers

from inbeeld.web.survey.access import let_in, refused, working
from inbeeld.web.survey.links import link_at

GUESSES = {"survey_link": "30/m/ip"}
"""Strange links are counted, those that work are not: many who answer may come from one network."""


def enter(request: HttpRequest, token: str) -> HttpResponse:
    """To a page without the token in its address. A link that never was and one that ended look the same."""
    link = link_at(token)
    if link is None or not working(link):
        few = consume(request, app="inbeeld", action="survey_link", config=GUESSES, limit_get=True)
        return refused(request, "strange", 403) if few else refused(request, "often", 429)
    let_in(request, link)
    answer = redirect("survey:start")
    add_never_cache_headers(answer)
    return answer
