"""Answers of two respondents for one municipality that differ: side by side, until a person decides."""

from dataclasses import dataclass
from datetime import datetime

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from inbeeld.register.actions.surveying.decisions import decide
from inbeeld.register.errors import RefusedError
from inbeeld.register.roles import Role
from inbeeld.register.waves import wave_of
from inbeeld.survey.answers import Dispute
from inbeeld.survey.questionnaire import Question
from inbeeld.web.access import Request, page
from inbeeld.web.monitor.forms import DecideForm
from inbeeld.web.monitor.opened import opened, stored_wave
from inbeeld.web.survey.wording import Said, said


@dataclass(frozen=True)
class Side:
    key: str
    at: datetime
    lines: list[Said]


@page(Role.RESEARCHER)
def disputes(request: Request, wave: str) -> HttpResponse:
    stored = stored_wave(wave)
    found = opened(stored)
    names = dict(found.frame.select("municipality", "name").iter_rows())
    listed = [
        (
            code,
            names[code],
            found.questionnaire.questions[question],
            _sides(found.questionnaire.questions[question], one),
        )
        for (code, question), one in sorted(found.standing.disputes.items())
    ]
    return render(request, "monitor/disputes.html", {"stored": stored, "listed": listed})


@page(Role.RESEARCHER)
def dispute(request: Request, wave: str, municipality: str, question: str) -> HttpResponse:
    stored = stored_wave(wave)
    found = wave_of(stored, only={municipality})
    one = found.standing.disputes.get((municipality, question))
    if one is None:
        return _settled(request, stored.name, question in found.questionnaire.questions)
    asked, seen = found.questionnaire.questions[question], _seen(one)
    keys = [answer.respondent for answer in one.answers]
    form = DecideForm(request.POST or None, keys=keys, initial={"seen": seen})
    if request.method == "POST" and form.is_valid():
        if form.cleaned_data["seen"] == seen:
            chosen = stored.respondents.get(key=form.cleaned_data["respondent"])
            why = form.cleaned_data["why"]
            try:
                decide(
                    wave=stored,
                    municipality=municipality,
                    question=question,
                    respondent=chosen,
                    why=why,
                    by=request.user,
                )
            except RefusedError as wrong:
                messages.error(request, str(wrong))
            else:
                messages.success(request, _("Decided. The other answer stays, and can still be read in the export."))
            return redirect("monitor:disputes", stored.name)
        form = DecideForm({**request.POST.dict(), "seen": seen}, keys=keys)
        form.add_error(None, _("An answer changed in the meantime. Nothing was decided: look again."))
    told = {"stored": stored, "name": found.frame["name"][0], "question": asked, "sides": _sides(asked, one)}
    return render(request, "monitor/dispute.html", {**told, "form": form}, status=409 if form.errors else 200)


def _settled(request: Request, name: str, known: bool) -> HttpResponse:
    if not known:
        raise Http404
    messages.error(request, _("These answers do not differ any more. Nothing was changed."))
    return redirect("monitor:disputes", name)


def _sides(question: Question, dispute: Dispute) -> list[Side]:
    return [Side(one.respondent, one.recorded_at, said(question, one.lines)) for one in dispute.answers]


def _seen(dispute: Dispute) -> str:
    return " ".join(f"{one.respondent}@{one.recorded_at.isoformat()}" for one in dispute.answers)
