"""What may be said of all municipalities, with its margin: in short, by chapter, and as a report to keep."""

from typing import Any

from django.http import Http404, HttpResponse, QueryDict
from django.shortcuts import render

from inbeeld.register.models import SurveyWave
from inbeeld.register.roles import Role
from inbeeld.survey.errors import SurveyError
from inbeeld.web.access import Request, page
from inbeeld.web.monitor.estimating import TYPES, Wanted, estimated, written
from inbeeld.web.monitor.forms import FiguresForm
from inbeeld.web.monitor.opened import stored_wave


@page(Role.RESEARCHER)
def figures(request: Request, wave: str) -> HttpResponse:
    stored = stored_wave(wave)
    wanted, form = _wanted(stored, request.GET)
    told: dict[str, Any] = {"stored": stored, "form": form, "wanted": wanted, "forms": tuple(TYPES)}
    return render(
        request, "monitor/figures.html", {**told, **estimated(stored, wanted, request.GET.get("chapter", ""))}
    )


@page(Role.RESEARCHER)
def report(request: Request, wave: str, form: str) -> HttpResponse:
    """Made when it is asked for, of the weights and the division on the screen."""
    stored = stored_wave(wave)
    if form not in TYPES:
        raise Http404
    wanted, _form = _wanted(stored, request.GET)
    named = {"Content-Disposition": f'attachment; filename="{stored.name}.{form}"', "Cache-Control": "no-store"}
    try:
        content = written(stored, wanted, form)
    except SurveyError:  # too few answers; the page of figures says so
        raise Http404 from None
    return HttpResponse(content, content_type=TYPES[form], headers=named)


def _wanted(stored: SurveyWave, data: QueryDict) -> tuple[Wanted, FiguresForm]:
    """What is usual, where something else cannot be."""
    others = [(one.name, str(one)) for one in SurveyWave.objects.exclude(pk=stored.pk)]
    form = FiguresForm({"weighting": "calibrated"} | data.dict(), others=others)
    if not form.is_valid():
        return Wanted(), form
    return Wanted(**{name: value or "" for name, value in form.cleaned_data.items()}), form
