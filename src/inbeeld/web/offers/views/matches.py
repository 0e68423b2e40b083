"""Matches both ways, and who and what is left over."""

from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render

from inbeeld.register.models.evidence.looking import MATCHES
from inbeeld.register.roles import SEES_PEOPLE
from inbeeld.report.labels import offer_kind
from inbeeld.report.speech import speech
from inbeeld.web.access import Request, opened_person, page, visible_people
from inbeeld.web.evidence.known import known_at
from inbeeld.web.numbers.views.figures import place_of
from inbeeld.web.offers.board import Here
from inbeeld.web.offers.matches import how_many, told_of
from inbeeld.web.people.names import name_of, names_by_id
from inbeeld.web.templatetags.told import language

AT_ONCE = 20


@page(*SEES_PEOPLE)
def matches(request: Request, id: UUID) -> HttpResponse:
    """What fits this person, and why."""
    person, here = opened_person(request, id), Here(place_of(request))
    found = here.matches_of(person)
    listed = Paginator(found, AT_ONCE).get_page(request.GET.get("page"))
    shown = [told_of(match, here) for match in listed]
    told = {
        "person": person,
        "name": name_of(person),
        "matches": shown,
        "known": known_at(MATCHES, request, [match.offer.kind for match in shown]),
        "listed": listed,
        "counted": how_many(found),
        "own": here.municipality.pk,
    }
    return render(request, "offers/matches.html", told)


@page(*SEES_PEOPLE)
def leftovers(request: Request) -> HttpResponse:
    """People without an offer beside offers without people. Of the people, those whom one may see."""
    here = Here(place_of(request))
    left, words = here.leftovers(), speech(language())
    mine = {str(pk) for pk in visible_people(request.user).values_list("pk", flat=True)}
    people = [one for one in left.people if one.id in mine]
    listed = Paginator(people, AT_ONCE).get_page(request.GET.get("page"))
    names = names_by_id(one.id for one in listed)
    told = {
        "listed": listed,
        "people": [(one, names[one.id]) for one in listed],
        "offers": [
            (here.offers[one.id], offer_kind(here.offers[one.id].kind, words), here.employers[one.id], one.may_fit)
            for one in left.openings
        ],
        "searching": sum(one.seeker_id in mine for one in here.searching),
        "running": len(here.offers),
    }
    return render(request, "offers/leftovers.html", told)
