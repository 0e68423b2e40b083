"""The first page: for whom one answers, how far it is, and the one thing to do next."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from inbeeld.register.models import SurveyLink
from inbeeld.web.survey.access import respondents
from inbeeld.web.survey.counted import Counted, counted
from inbeeld.web.survey.forms import Upload
from inbeeld.web.survey.progress import Progress, next_chapter, progress
from inbeeld.web.survey.visit import Visit
from inbeeld.web.survey.wording import label_of, language


@dataclass(frozen=True)
class Place:
    """A municipality: its chapters, the one to go on with, and what its register counted."""

    code: str
    name: str
    chapters: list[Progress]
    next: Progress | None
    counted: list[tuple[str, Counted]]

    @property
    def asked(self) -> int:
        return sum(one.asked for one in self.chapters)

    @property
    def done(self) -> int:
        return sum(one.done for one in self.chapters)


@dataclass(frozen=True)
class Handed:
    """A chapter that a colleague fills in."""

    link: SurveyLink
    place: str
    progress: Progress


@respondents()
def start(request: HttpRequest, visit: Visit) -> HttpResponse:
    places = [_place(visit, code) for code in visit.municipalities]
    told = {
        "visit": visit,
        "places": places,
        "next": next((one for one in places if one.next), None),
        "handed": handed(visit, places),
        "upload": Upload() if visit.is_whole else None,
    }
    return render(request, "survey/start.html", told)


def handed(visit: Visit, places: list[Place]) -> list[Handed]:
    by_code = {place.code: place for place in places}
    found = []
    for link in visit.link.handed.filter(ended_at__isnull=True, municipality__in=by_code).order_by("made_at"):
        place = by_code[link.municipality]
        how_far = next(one for one in place.chapters if one.chapter.id == link.chapter)
        found.append(Handed(link, place.name, how_far))
    return found


def _place(visit: Visit, code: str) -> Place:
    chapters = progress(visit, code)
    return Place(code, visit.municipalities[code], chapters, next_chapter(chapters), _counted(visit, code))


def _counted(visit: Visit, code: str) -> list[tuple[str, Counted]]:
    return [
        (" ".join(filter(None, (question.by(language()), item and label_of(question, item)))), one)
        for chapter in visit.chapters.values()
        for question in chapter.questions
        for item, one in counted(visit, code, question).items()
    ]
