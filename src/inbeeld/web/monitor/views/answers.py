"""The answers of a municipality, and answers in and out as files. Respondents are told by their key."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from inbeeld.facts.errors import InBeeldError
from inbeeld.register import clock
from inbeeld.register.actions.surveying.answers import receive as receive_answers
from inbeeld.register.actions.surveying.taking_out import answers_taken_out
from inbeeld.register.models import SurveyWave
from inbeeld.register.roles import Role
from inbeeld.survey.answers import Answer, Count
from inbeeld.survey.formats import read_csv, read_limesurvey, read_sav
from inbeeld.survey.questionnaire import Question
from inbeeld.survey.wave import Wave
from inbeeld.survey.wave.faults import faults_of_answer
from inbeeld.web.access import Request, page
from inbeeld.web.forms import Form
from inbeeld.web.monitor.forms import ImportForm
from inbeeld.web.monitor.opened import opened, stored_wave
from inbeeld.web.monitor.packing import TYPES, packed
from inbeeld.web.survey.wording import Said, label_of, language, said

SUFFIXES = {"csv": ".csv", "sav": ".sav", "limesurvey": ".csv"}
SHOWN = 20


@dataclass(frozen=True)
class Row:
    question: Question
    text: str
    answer: Answer | None
    lines: list[Said]
    counts: list[tuple[str, Count]]
    disputed: bool
    asked: bool


@page(Role.RESEARCHER)
def answers(request: Request, wave: str) -> HttpResponse:
    return _shown(request, stored_wave(wave), ImportForm())


def _shown(request: Request, stored: SurveyWave, form: Form, status: int = 200) -> HttpResponse:
    found = opened(stored)
    heard = {code for code, _question in (*found.standing.answers, *found.standing.disputes)} | found.taking_part
    places = found.frame.filter(found.frame["municipality"].is_in(heard)).sort("name")
    chosen = request.GET.get("municipality", "")
    told = {
        "stored": stored,
        "places": places.select("municipality", "name").rows(),
        "chosen": chosen,
        "name": next((name for code, name in places.select("municipality", "name").rows() if code == chosen), ""),
        "chapters": _chapters(found, chosen) if chosen in heard else [],
        "form": form,
        "forms": tuple(TYPES),
    }
    return render(request, "monitor/answers.html", told, status=status)


def _chapters(wave: Wave, code: str) -> list[tuple[str, list[Row]]]:
    given = wave.answers_of(code)
    asked = wave.questionnaire.asked({name: answer.chosen for name, answer in given.items()})
    return [
        (
            chapter.title.by(language()),
            [_row(wave, code, one, given.get(one.id), one in asked) for one in chapter.questions],
        )
        for chapter in wave.questionnaire.chapters
    ]


def _row(wave: Wave, code: str, question: Question, answer: Answer | None, asked: bool) -> Row:
    counts = [
        (label_of(question, item) if item else "", count)
        for (place, name, item), count in wave.counted.items()
        if (place, name) == (code, question.id)
    ]
    return Row(
        question=question,
        text=question.by(language()),
        answer=answer,
        lines=said(question, answer.lines) if answer else [],
        counts=counts,
        disputed=(code, question.id) in wave.standing.disputes,
        asked=asked,
    )


@page(Role.RESEARCHER)
@require_POST
def receive(request: Request, wave: str) -> HttpResponse:
    stored, form = stored_wave(wave), ImportForm(request.POST, request.FILES)
    if form.is_valid():
        try:
            found = _read(form.cleaned_data["file"], form.cleaned_data["form"], opened(stored))
        except InBeeldError as wrong:
            form.add_error("file", str(wrong).split("\n"))
        else:
            added = receive_answers(wave=stored, answers=found, by=request.user)
            told = ngettext("%(added)s answer was new.", "%(added)s answers were new.", added) % {"added": added}
            messages.success(request, told)
            return redirect("monitor:answers", stored.name)
    return _shown(request, stored, form, status=422)


def _read(upload: "UploadedFile[Any]", form: str, wave: Wave) -> list[Answer]:
    """All of them fit the wave. Raises an InBeeldError with what is wrong, and where."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"{_('Your upload')}{SUFFIXES[form]}"
        path.write_bytes(upload.read())
        try:
            found = _in_form(path, form, wave)
        except InBeeldError as wrong:
            raise InBeeldError(str(wrong).replace(f"{folder}/", "")) from None
    if problems := list(_problems(found, wave)):
        raise InBeeldError("\n".join(problems[:SHOWN]))
    return found


def _in_form(path: Path, form: str, wave: Wave) -> list[Answer]:
    if form == "limesurvey":
        return read_limesurvey(path, wave)
    return {"csv": read_csv, "sav": read_sav}[form](path, wave, clock.now())


def _problems(found: list[Answer], wave: Wave) -> Iterator[str]:
    for answer in found:
        yield from (f"{fault}." for fault in faults_of_answer(wave, answer))


@page(Role.RESEARCHER)
@require_POST
def export(request: Request, wave: str) -> HttpResponse:
    stored, form = stored_wave(wave), request.POST.get("form", "")
    if form not in TYPES:
        raise Http404
    content = packed(opened(stored), stored.name, form)
    answers_taken_out(wave=stored, form=form, by=request.user)
    named = {"Content-Disposition": f'attachment; filename="{stored.name}.{form}"', "Cache-Control": "no-store"}
    return HttpResponse(content, content_type=TYPES[form], headers=named)
