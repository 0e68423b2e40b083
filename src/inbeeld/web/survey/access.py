"""Who gets in: whoever opened a personal link in this browser session. Every view here says so by `respondents`."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from inbeeld.register.models import SurveyLink
from inbeeld.web.survey.not_saved import not_saved
from inbeeld.web.survey.visit import Visit

KEY = "survey_link"
View = Callable[..., HttpResponse]


def let_in(request: HttpRequest, link: SurveyLink) -> None:
    """The link stands in the session from here on, so that no address holds it."""
    request.session.cycle_key()
    request.session[KEY] = link.pk.hex


def working(link: SurveyLink | None) -> bool:
    """It was made here, and neither it nor the link that it came from has ended."""
    return link is not None and not any(one.ended_at for one in (link, link.handed_from) if one)


def respondents(*, whole: bool = False) -> Callable[[View], View]:
    """The view is for respondents: `code` is one of their municipalities, `chapter` one that they may see, or the
    page does not exist. With `whole`, not for colleagues to whom a chapter was handed."""

    def only_for_them(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, **named: Any) -> HttpResponse:
            visit = _visit(request)
            if visit is None:
                return not_saved(request) if request.method == "POST" else refused(request, "strange", 403)
            if visit.is_early:
                return refused(request, "early", 403, visit)
            if not _exists(visit, named) or (whole and not visit.is_whole):
                raise Http404
            return view(request, visit, **named)

        guarded.for_respondents = True  # type: ignore[attr-defined]
        return guarded

    return only_for_them


def refused(request: HttpRequest, why: str, status: int, visit: Visit | None = None) -> HttpResponse:
    return render(request, "survey/refused.html", {"why": why, "visit": visit}, status=status)


def _visit(request: HttpRequest) -> Visit | None:
    known = request.session.get(KEY)
    links = SurveyLink.objects.select_related("respondent__wave__begun_by", "handed_from")
    link = links.filter(pk=UUID(known)).first() if known else None
    return Visit(link) if link is not None and working(link) else None


def _exists(visit: Visit, named: dict[str, Any]) -> bool:
    return (
        named.get("code", next(iter(visit.municipalities), "")) in visit.municipalities
        and named.get("chapter", next(iter(visit.chapters), "")) in visit.chapters
    )
