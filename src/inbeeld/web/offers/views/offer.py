"""One offer: what it asks, and whom it fits."""

from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from inbeeld.register import clock
from inbeeld.register.models import Offer
from inbeeld.register.models.evidence.looking import OFFER
from inbeeld.register.roles import SEES_NUMBERS, SEES_PEOPLE, Role
from inbeeld.report.speech import speech
from inbeeld.web.access import Request, page, visible_people
from inbeeld.web.evidence.known import known_at
from inbeeld.web.numbers.views.figures import place_of
from inbeeld.web.offers.asked import asked, done, given
from inbeeld.web.offers.board import Here
from inbeeld.web.offers.matches import how_many, told_of
from inbeeld.web.offers.places import ended, place, visible_offers
from inbeeld.web.people.names import names_by_id
from inbeeld.web.templatetags.told import language

AT_ONCE = 20


@page(*SEES_NUMBERS)
def offer(request: Request, offer: UUID) -> HttpResponse:
    """The own one, or one that is shared with the region today. An address of an old version leads to the newest."""
    if later := Offer.objects.filter(replaces=offer).first():
        return redirect("offers:offer", later.pk)
    one = next(iter(visible_offers(place_of(request)).filter(pk=offer)), None)
    if one is None:
        raise Http404
    exact = request.user.may(*SEES_PEOPLE)
    told = {
        "one": place(one, request.user, speech(language()), exact),
        "done": done(one),
        "asked": asked(one),
        "given": given(one),
        "ended": ended(one, clock.today()),
        "exact": exact,
        "known": known_at(OFFER, request, [one.kind]),
        "may_change": request.user.may(Role.TEAM_LEADER) and one.municipality_id == request.user.municipality_id,
    }
    people = _people(request, one) if exact and not told["ended"] else {}
    return render(request, "offers/offer.html", told | people)


def _people(request: Request, offer: Offer) -> dict[str, Any]:
    """Whom it fits, of those whom one may see."""
    here, busy = Here(place_of(request)), "busy" in request.GET
    mine = here.seekers(list(visible_people(request.user).values_list("pk", flat=True)))
    found = here.people_for(offer, (one for one in mine if busy or not one.occupied))
    listed = Paginator(found, AT_ONCE).get_page(request.GET.get("page"))
    names = names_by_id(match.seeker_id for match in listed)
    matches = [told_of(match, here, names[match.seeker_id]) for match in listed]
    return {"matches": matches, "listed": listed, "counted": how_many(found), "busy": busy}
