"""Answers that came too late, or without a link that works: not saved, and shown so that nothing typed is lost."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from inbeeld.survey.questionnaire import Chapter, Question
from inbeeld.web.survey.fields import lines_of, wrong_with
from inbeeld.web.survey.visit import Visit
from inbeeld.web.survey.wording import language, said

OF_THE_PAGE = ("csrfmiddlewaretoken", "to")
OF_A_FIELD = ("--seen", "--conflict", "--keep", "--basis")


def not_saved(request: HttpRequest, visit: Visit | None = None, chapter: str = "") -> HttpResponse:
    """Without a visit nobody is told what the questions are: then each text stands with the name of its field."""
    typed = _by_question(request, visit.chapters[chapter]) if visit and chapter else _by_field(request)
    told = {"visit": visit, "typed": typed}
    return render(request, "survey/not_saved.html", told, status=403)


def _by_question(request: HttpRequest, chapter: Chapter) -> list[tuple[str, list[str]]]:
    found = [(question.by(language()), _texts(request, question)) for question in chapter.questions]
    return [(label, texts) for label, texts in found if texts]


def _texts(request: HttpRequest, question: Question) -> list[str]:
    lines = lines_of(question, request.POST)
    if wrong_with(question, lines):
        return [line.value for line in lines]
    return [": ".join(filter(None, (one.label, one.text))) for one in said(question, frozenset(lines))]


def _by_field(request: HttpRequest) -> list[tuple[str, list[str]]]:
    return [
        (name, [text for text in texts if text])
        for name, texts in request.POST.lists()
        if any(texts) and name not in OF_THE_PAGE and not name.endswith(OF_A_FIELD)
    ]
