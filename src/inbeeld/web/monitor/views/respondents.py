"""Who is asked: the one place where names, addresses and links of respondents are seen."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from inbeeld.facts.errors import InBeeldError
from inbeeld.register import clock
from inbeeld.register.actions.surveying.respondents import add_respondent, add_respondents, new_link
from inbeeld.register.actions.surveying.taking_out import links_taken_out
from inbeeld.register.models import SurveyWave
from inbeeld.register.roles import Role
from inbeeld.web.access import Request, page
from inbeeld.web.forms import Form
from inbeeld.web.monitor.asking import asked_in
from inbeeld.web.monitor.forms import LinkForm, RespondentForm, RespondentsFile
from inbeeld.web.monitor.opened import opened, stored_wave
from inbeeld.web.monitor.reaching import merge_file, own_link, reached
from inbeeld.web.monitor.reminding import reminder
from inbeeld.web.survey.links import address_of


@page(Role.RESEARCHER)
def respondents(request: Request, wave: str) -> HttpResponse:
    stored = stored_wave(wave)
    form = RespondentForm(request.POST or None, wave=stored)
    if request.method == "POST" and form.is_valid():
        add_respondent(wave=stored, by=request.user, **_values(form))
        messages.success(request, _("The respondent was added, with a personal link."))
        return redirect("monitor:respondents", stored.name)
    return _shown(request, stored, form, RespondentsFile())


@page(Role.RESEARCHER)
@require_POST
def add_from_file(request: Request, wave: str) -> HttpResponse:
    stored, form = stored_wave(wave), RespondentsFile(request.POST, request.FILES)
    if form.is_valid():
        try:
            new = add_respondents(wave=stored, asked=asked_in(form.cleaned_data["file"], stored), by=request.user)
        except InBeeldError as wrong:
            form.add_error("file", str(wrong).split("\n"))
        else:
            told = ngettext("%(new)s respondent was added.", "%(new)s respondents were added.", new)
            messages.success(request, told % {"new": new})
            return redirect("monitor:respondents", stored.name)
    return _shown(request, stored, RespondentForm(wave=stored), form, status=422)


def _shown(request: Request, stored: SurveyWave, form: Form, file: Form, status: int = 200) -> HttpResponse:
    listed = list(reached(stored, opened(stored)))
    told = {"stored": stored, "listed": listed, "awaited": [one for one in listed if one.awaited]}
    return render(request, "monitor/respondents.html", {**told, "form": form, "file": file}, status=status)


def _values(form: Form) -> dict[str, Any]:
    return {name: value or "" for name, value in form.cleaned_data.items()}


@page(Role.RESEARCHER)
@require_POST
def links(request: Request, wave: str) -> HttpResponse:
    """The file for a mail merge: of those who are awaited, or of all."""
    stored = stored_wave(wave)
    found = opened(stored)
    listed, due = list(reached(stored, found)), reminder(found, clock.today())
    if request.POST.get("who") != "all":
        listed = [one for one in listed if one.awaited]
    links_taken_out(wave=stored, respondents=(one.respondent for one in listed), by=request.user)
    content = merge_file(listed, due.letters if due else {}, request.build_absolute_uri)
    named = {"Content-Disposition": f'attachment; filename="{stored.name}-links.csv"', "Cache-Control": "no-store"}
    return HttpResponse(content, content_type="text/csv; charset=utf-8", headers=named)


@page(Role.RESEARCHER)
def respondent(request: Request, wave: str, respondent: int) -> HttpResponse:
    """One respondent with the link, which can be made anew: for who lost it, or has another last day."""
    stored = stored_wave(wave)
    found = get_object_or_404(stored.respondents, pk=respondent)
    form = LinkForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        new_link(respondent=found, until=form.cleaned_data["until"], by=request.user)
        messages.success(request, _("There is a new link. The old one no longer works."))
        return redirect("monitor:respondent", stored.name, found.pk)
    link = own_link(found)
    told = {
        "stored": stored,
        "respondent": found,
        "link": link,
        "address": request.build_absolute_uri(address_of(link)) if link else "",
        "until": (link and link.until) or stored.closes,
        "form": form,
    }
    return render(request, "monitor/respondent.html", told)
