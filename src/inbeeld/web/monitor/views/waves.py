"""The waves that run here, the beginning of one, and its planned stop."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from inbeeld.facts.errors import InBeeldError
from inbeeld.register import clock
from inbeeld.register.actions.surveying.taking_over import take_over
from inbeeld.register.actions.surveying.waves import move_stop
from inbeeld.register.errors import RefusedError
from inbeeld.register.models import SurveyWave
from inbeeld.register.roles import Role
from inbeeld.register.waves import plan_of
from inbeeld.survey.questionnaire.question import Words
from inbeeld.survey.wave import Plan, Wave, new_wave, read_wave
from inbeeld.web.access import Request, page
from inbeeld.web.forms import Form
from inbeeld.web.monitor.forms import BeginForm, FolderForm, StopForm
from inbeeld.web.monitor.opened import opened, stored_wave
from inbeeld.web.monitor.unpacking import unpack


@page(Role.RESEARCHER)
def waves(request: Request) -> HttpResponse:
    return render(request, "monitor/waves.html", {"waves": list(_listed())})


def _listed() -> Iterator[dict[str, Any]]:
    today = clock.today()
    for stored in SurveyWave.objects.all():
        wave = opened(stored)
        told = {"stored": stored, "plan": wave.plan, "open": wave.plan.is_open(today)}
        yield told | {"answered": len(wave.taking_part), "municipalities": wave.frame.height}


@page(Role.RESEARCHER)
def begin(request: Request) -> HttpResponse:
    form = BeginForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with TemporaryDirectory() as folder:
            new_wave(Path(folder), _plan(form.cleaned_data))
            if stored := _begun(request, form, read_wave(Path(folder))):
                return redirect("monitor:board", stored.name)
    return render(request, "monitor/begin.html", {"form": form, "folder": FolderForm()})


@page(Role.RESEARCHER)
@require_POST
def begin_from_folder(request: Request) -> HttpResponse:
    form = FolderForm(request.POST, request.FILES)
    if form.is_valid():
        try:
            stored = _begun(request, form, _uploaded(form.cleaned_data["folder"]))
        except InBeeldError as wrong:
            form.add_error("folder", str(wrong).split("\n"))
        else:
            if stored:
                return redirect("monitor:board", stored.name)
    return render(request, "monitor/begin.html", {"form": BeginForm(), "folder": form}, status=422)


def _uploaded(upload: "UploadedFile[Any]") -> Wave:
    """Raises an InBeeldError that speaks of the files of the upload, not of where they stand here."""
    with TemporaryDirectory() as folder:
        unpack(upload, Path(folder))
        try:
            return read_wave(Path(folder))
        except InBeeldError as wrong:
            told = str(wrong).replace(f"{folder}/", "").replace(f"{folder}:", "").replace(folder, "wave")
            raise InBeeldError(told) from None


def _begun(request: Request, form: Form, wave: Wave) -> SurveyWave | None:
    """None where it was refused, and the form says why."""
    try:
        stored = take_over(name=slugify(wave.plan.title.nl)[:50], wave=wave, by=request.user)
    except RefusedError as wrong:
        form.add_error(None, str(wrong))
        return None
    messages.success(request, _("The wave has begun. Now add who answers for which municipality."))
    return stored


def _plan(told: dict[str, Any]) -> Plan:
    title = Words(nl=told["title"], en=told["title_en"] or told["title"])
    days = {name: told[name] for name in ("reference_day", "opens", "closes")}
    return Plan(title=title, year=told["reference_day"].year, **days)


@page(Role.RESEARCHER)
def stop(request: Request, wave: str) -> HttpResponse:
    stored = stored_wave(wave)
    form = StopForm(request.POST or None, initial={"closes": stored.closes})
    if request.method == "POST" and form.is_valid():
        try:
            move_stop(wave=stored, closes=form.cleaned_data["closes"], by=request.user)
        except RefusedError as wrong:
            form.add_error("closes", str(wrong))
        else:
            messages.success(request, _("The last day for answers was moved."))
            return redirect("monitor:board", stored.name)
    return render(request, "monitor/stop.html", {"stored": stored, "plan": plan_of(stored), "form": form})
