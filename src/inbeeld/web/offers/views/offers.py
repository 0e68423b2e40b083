"""What is offered, where places are left, and who has no offer yet."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render

from inbeeld.register import clock
from inbeeld.register.roles import SEES_NUMBERS, SEES_PEOPLE, Role
from inbeeld.report.reading import read
from inbeeld.report.speech import speech
from inbeeld.web.access import Request, page
from inbeeld.web.numbers.measuring import Figures
from inbeeld.web.numbers.tasks import people_page, tasks, told_line
from inbeeld.web.numbers.views.figures import place_of
from inbeeld.web.offers.forms.study import form_of
from inbeeld.web.offers.places import ended, places
from inbeeld.web.templatetags.told import language

AT_ONCE = 50
WITHOUT_AN_OFFER = ("everyone.nothing_offered", "everyone.offered_or_waiting")


@page(*SEES_NUMBERS)
def offers(request: Request) -> HttpResponse:
    municipality, today, words = place_of(request), clock.today(), speech(language())
    reading = read(Figures(municipality).released(today), offers=True)
    exact = request.user.may(*SEES_PEOPLE)
    found = places(request.user, reading, words, exact)
    running = [one for one in found if not ended(one.offer, today)]
    kinds = sorted({(one.offer.kind, one.kind) for one in running}, key=lambda pair: pair[1])
    over = [one for one in found if ended(one.offer, today)]
    kind, of_the_past = request.GET.get("kind", ""), "ended" in request.GET
    asked = over if of_the_past else [one for one in running if kind in ("", one.offer.kind)]
    told = {
        "listed": Paginator(asked, AT_ONCE).get_page(request.GET.get("page")),
        "of_the_past": of_the_past,
        "kinds": kinds,
        "kind": kind,
        "ended": len(over),
        "free": sum(one.free or 0 for one in running),
        "exact": exact,
        "lines": [told_line(reading, line, words) for line in WITHOUT_AN_OFFER],
        "tasks": list(tasks(reading, request.user, words, WITHOUT_AN_OFFER)),
        "people": people_page(request.user),
        "may_change": request.user.may(Role.TEAM_LEADER),
        "study": form_of(municipality),
    }
    return render(request, "offers/offers.html", told)
