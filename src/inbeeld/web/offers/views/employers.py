"""Employers: all of them, and one of them."""

from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from inbeeld.facts.municipalities import MUNICIPALITIES
from inbeeld.register import clock
from inbeeld.register.models import ContactPerson, Conversation, Employer, Offer
from inbeeld.register.roles import SEES_NUMBERS, SEES_PEOPLE, Role
from inbeeld.report.labels import offer_kind
from inbeeld.report.speech import speech
from inbeeld.web.access import Request, page, visible_people
from inbeeld.web.numbers.views.figures import place_of
from inbeeld.web.offers.employers import NONE, listed, shares
from inbeeld.web.offers.forms.employer import CHANNELS
from inbeeld.web.offers.placed import placed_with
from inbeeld.web.offers.places import ended
from inbeeld.web.people.names import colleagues, names_by_id
from inbeeld.web.templatetags.told import language

AT_ONCE = 30


@page(*SEES_NUMBERS)
def employers(request: Request) -> HttpResponse:
    municipality, words = place_of(request), request.GET.get("q", "").strip()
    found = listed(municipality, words)
    told = {
        "listed": Paginator(found, AT_ONCE).get_page(request.GET.get("page")),
        "late": sum(one.late for one in found),
        "all": shares(municipality).get(None, NONE),
        "q": words,
        "may_open": request.user.may(*SEES_PEOPLE),
    }
    return render(request, "offers/employers.html", told)


@page(*SEES_PEOPLE)
def employer(request: Request, employer: UUID) -> HttpResponse:
    """Of an old version in the address the newest is shown."""
    if later := Employer.objects.filter(replaces=employer).first():
        return redirect("offers:employer", later.pk)
    municipality = place_of(request)
    one = get_object_or_404(Employer.current.filter(municipality=municipality), pk=employer)
    names = colleagues(municipality)
    spoken = Conversation.current.filter(municipality=municipality, employer=one.key).order_by("-date", "-entered_at")
    told = {
        "employer": one,
        "place": MUNICIPALITIES[one.located_in].name if one.located_in in MUNICIPALITIES else "",
        "contacts": ContactPerson.objects.filter(municipality=municipality, employer=one.key).order_by("name"),
        "conversations": [
            (talk, names.get(talk.case_manager, talk.case_manager), CHANNELS.get(talk.channel, talk.channel))
            for talk in spoken
        ],
        "offers": _offers(request, one),
        "placed": _placed(request, one, names),
        "share": shares(municipality).get(one.key, NONE),
        "may_change": request.user.may(Role.TEAM_LEADER),
    }
    return render(request, "offers/employer.html", told)


def _offers(request: Request, employer: Employer) -> list[tuple[Offer, str, bool]]:
    """Those that go on first: the offer, its kind in words, and whether it ended."""
    words, today = speech(language()), clock.today()
    offers = Offer.current.filter(municipality=place_of(request), employer=employer.key).order_by("title")
    told = [(offer, offer_kind(offer.kind, words), ended(offer, today)) for offer in offers]
    return sorted(told, key=lambda one: one[2])


def _placed(request: Request, employer: Employer, names: Any) -> list[dict[str, Any]]:
    """Of the people whom one may see."""
    found = placed_with(place_of(request), employer.key)
    mine = visible_people(request.user).filter(pk__in={one.person_id for one in found})
    people = names_by_id(str(pk) for pk in mine.values_list("pk", flat=True))
    titles = dict(Offer.current.filter(municipality=place_of(request)).values_list("key", "title"))
    return [
        {
            "placement": one,
            "name": people[one.person_id],
            "offer": titles[one.offer_id],
            "by": names.get(one.by, one.by),
        }
        for one in found
        if one.person_id in people
    ]
