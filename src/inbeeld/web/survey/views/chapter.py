"""A chapter of a municipality, to be filled in."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from inbeeld.register.actions.surveying.answers import ClosedError
from inbeeld.web.survey.access import respondents
from inbeeld.web.survey.not_saved import not_saved
from inbeeld.web.survey.progress import progress
from inbeeld.web.survey.saving import Saved, save
from inbeeld.web.survey.sheet import LONGEST, Sheet
from inbeeld.web.survey.visit import Visit


@respondents()
def chapter(request: HttpRequest, visit: Visit, code: str, chapter: str) -> HttpResponse:
    if request.method == "POST":
        return _save(request, visit, code, chapter)
    if visit.is_over:
        return redirect("survey:answers", code)
    return _page(request, Sheet(visit, code, visit.chapters[chapter]))


def _save(request: HttpRequest, visit: Visit, code: str, chapter: str) -> HttpResponse:
    questions = {question.id: question for question in visit.chapters[chapter].questions}
    before = visit.asked(code)
    try:
        saved = save(visit, code, questions, request.POST)
    except ClosedError:
        return not_saved(request, visit, chapter)
    after = Visit(visit.link)
    asked = after.asked(code)
    saved.wrong = {name: wrong for name, wrong in saved.wrong.items() if name in asked}
    if not saved.whole:
        return _page(request, Sheet(after, code, after.chapters[chapter], request.POST, saved))
    _tell(request, saved)
    new = [name for name in questions if name in asked and name not in before and name not in after.answers(code)]
    if new:
        messages.info(request, _("Because of your answer there is another question in this chapter."))
    to = chapter if new or request.POST.get("to") != "next" else _after(after, chapter)
    return redirect("survey:chapter", code, to) if to else redirect("survey:answers", code)


def _page(request: HttpRequest, sheet: Sheet) -> HttpResponse:
    visit, here = sheet.visit, sheet.chapter.id
    order = list(visit.chapters)
    nth = order.index(here)
    told = {
        "visit": visit,
        "code": sheet.code,
        "place": visit.municipalities[sheet.code],
        "chapter": sheet.chapter,
        "entries": list(sheet.entries()),
        "saved": sheet.saved,
        "nth": nth + 1,
        "before": visit.chapters[order[nth - 1]] if nth else None,
        "after": visit.chapters[order[nth + 1]] if nth + 1 < len(order) else None,
        "progress": progress(visit, sheet.code),
        "longest": LONGEST,
    }
    return render(request, "survey/chapter.html", told)


def _tell(request: HttpRequest, saved: Saved) -> None:
    if number := saved.answers + saved.contests:
        text = ngettext("One answer is saved.", "%(n)s answers are saved.", number)
        messages.success(request, text % {"n": number})
    elif request.POST.get("to") != "next":
        messages.info(request, _("Everything was saved already."))


def _after(visit: Visit, chapter: str) -> str:
    """Empty after the last one."""
    order = [*visit.chapters, ""]
    return order[order.index(chapter) + 1]
