"""All answers of a municipality on one page: to read once more, to print, to keep."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from inbeeld.survey.answers import Answer
from inbeeld.survey.questionnaire import Chapter, Question
from inbeeld.web.survey.access import respondents
from inbeeld.web.survey.counted import Counted, counted
from inbeeld.web.survey.progress import next_chapter, progress
from inbeeld.web.survey.visit import Visit
from inbeeld.web.survey.wording import Said, label_of, said

Answered = tuple[Question, list[Said], list[tuple[str, Counted]]]
"""A question, what was answered, and what the register counted by the name of the item."""


@respondents()
def answers(request: HttpRequest, visit: Visit, code: str) -> HttpResponse:
    found = progress(visit, code)
    told = {
        "visit": visit,
        "code": code,
        "place": visit.municipalities[code],
        "chapters": _answered(visit, code),
        "next": next_chapter(found),
        "asked": sum(one.asked for one in found),
        "done": sum(one.done for one in found),
    }
    return render(request, "survey/answers.html", told)


def _answered(visit: Visit, code: str) -> list[tuple[Chapter, list[Answered]]]:
    """The questions that apply, by chapter."""
    asked, given = visit.asked(code), visit.answers(code)
    return [
        (chapter, [_one(visit, code, one, given.get(one.id)) for one in chapter.questions if one.id in asked])
        for chapter in visit.chapters.values()
    ]


def _one(visit: Visit, code: str, question: Question, answer: Answer | None) -> Answered:
    counts = [(label_of(question, item) if item else "", one) for item, one in counted(visit, code, question).items()]
    return question, said(question, answer.lines) if answer else [], counts
