"""What helps: all instruments beside each other, and the page of each."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render

from inbeeld.register import clock
from inbeeld.register.actions.looking import log_opened
from inbeeld.register.models import Finding
from inbeeld.register.roles import SEES_NUMBERS, Role
from inbeeld.report.evidence import document
from inbeeld.report.evidence.pooled import document as together_document
from inbeeld.report.paths import blocks
from inbeeld.report.practice.sections import sections as practice_sections
from inbeeld.report.speech import speech
from inbeeld.web.access import Request, page
from inbeeld.web.evidence.asking import AskForm, day_of
from inbeeld.web.evidence.instruments import instruments as all_instruments
from inbeeld.web.evidence.known import lookings_in, weight
from inbeeld.web.evidence.overview import charts, rows
from inbeeld.web.evidence.practised import paths_of, practised
from inbeeld.web.evidence.telling import asked_in_words, found_of, found_together
from inbeeld.web.evidence.working import how_far
from inbeeld.web.numbers.views.figures import place_of
from inbeeld.web.templatetags.told import language
from inbeeld.web.templatetags.what_is_known import studies_of


@page(*SEES_NUMBERS)
def instruments(request: Request) -> HttpResponse:
    place = place_of(request)
    listed = rows(place, all_instruments(place))
    told = {
        "known": [row for row in listed if row.finding],
        "unknown": [row for row in listed if not row.finding],
        "charts": charts(listed),
        "asks": request.user.may(Role.POLICY_OFFICER),
    }
    return render(request, "evidence/instruments.html", told)


@page(*SEES_NUMBERS)
def paths(request: Request) -> HttpResponse:
    """Which sequences led to lasting work: what happened, and not what helped."""
    found = paths_of(place_of(request), day_of(clock.today()))
    return render(request, "evidence/paths.html", {"blocks": blocks(found, speech(language())) if found else ()})


@page(*SEES_NUMBERS)
def instrument(request: Request, instrument: str) -> HttpResponse:
    """Whoever comes from a page where one chooses, looked further."""
    for looking in lookings_in(request):
        log_opened(looking=looking, by=request.user)
    return instrument_page(request, instrument, AskForm(initial={"by": ""}))


def instrument_page(request: Request, instrument: str, form: AskForm) -> HttpResponse:
    place = place_of(request)
    names = dict(all_instruments(place))
    if instrument not in names:
        raise Http404
    asked = list(Finding.objects.filter(municipality=place, instrument=instrument).order_by("-begun_at", "-pk"))
    shown = _shown(request, [one for one in asked if one.found_at])
    told: dict[str, Any] = {
        "instrument": instrument,
        "name": names[instrument],
        "finding": shown,
        "before": [(one, asked_in_words(one)) for one in asked if one.found_at and one != shown],
        "latest": asked[0] if asked else None,
        "share": how_far(asked[0]) if asked else None,
        "asks": request.user.may(Role.POLICY_OFFICER),
        "studies": studies_of(instrument),
        "form": form,
    }
    done = practised(place, instrument, shown.day if shown else day_of(clock.today()))
    if shown:
        told["document"] = document(found_of(shown, done), language())
    else:
        together = found_together(place, instrument)
        told["together"] = together and together_document(together, language())
        told["practice"] = list(practice_sections(done, speech(language()))) if done else []
    return render(request, "evidence/instrument.html", told, status=422 if form.is_bound else 200)


def _shown(request: Request, found: list[Finding]) -> Finding | None:
    """The one of the address, or else the one that stands where somebody chooses."""
    asked = request.GET.get("finding")
    return next((one for one in found if str(one.pk) == asked), max(found, key=weight, default=None))
