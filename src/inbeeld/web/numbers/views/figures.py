"""The figures of a day, and what each of them means."""

from django.http import Http404, HttpResponse
from django.shortcuts import render

from inbeeld.facts.errors import RequestError
from inbeeld.figures.definition import definition
from inbeeld.figures.explanation import facts
from inbeeld.register.models import Municipality
from inbeeld.register.roles import SEES_NUMBERS
from inbeeld.report.speech import sentence
from inbeeld.report.subject import subject
from inbeeld.web.access import EVERYBODY, Request, page
from inbeeld.web.numbers import sections
from inbeeld.web.numbers.asked import asked
from inbeeld.web.numbers.downloads import WRITERS, attachment
from inbeeld.web.numbers.measuring import Figures
from inbeeld.web.numbers.tasks import people_page, tasks
from inbeeld.web.templatetags.told import language


def place_of(request: Request) -> Municipality:
    """Only researchers and administrators of the installation have none, and they see no live numbers."""
    municipality: Municipality | None = request.user.municipality
    if municipality is None:
        raise Http404
    return municipality


@page(*SEES_NUMBERS)
def figures(request: Request) -> HttpResponse:
    question, form = asked(request.GET)
    found = Figures(place_of(request)).findings(question)
    about = subject(found, language())
    told = {
        "asked": question,
        "form": form,
        "empty": sections.empty(found),
        "answer": sections.answer(about),
        "sections": sections.below(about),
        "tasks": list(tasks(about.everybody, request.user, about.speech)),
        "people": people_page(request.user),
        "downloads": tuple(WRITERS),
    }
    return render(request, "numbers/figures.html", told)


@page(*SEES_NUMBERS)
def download(request: Request, form: str) -> HttpResponse:
    """What is on the screen, with the definitions."""
    question, _ = asked(request.GET)
    municipality = place_of(request)
    name = f"inbeeld-{municipality.code}-{question.day}"
    return attachment(Figures(municipality).findings(question), form, name, language())


@page(*EVERYBODY)
def meaning(request: Request, figure: str) -> HttpResponse:
    try:
        found = definition(figure)
    except RequestError:
        raise Http404 from None
    told = [(heading, sentence(text)) for heading, text in facts(found, language())]
    return render(request, "numbers/definition.html", {"words": found.words[language()], "facts": told})
