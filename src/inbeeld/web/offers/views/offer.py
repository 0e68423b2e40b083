"""One offer: what it asks, and whom it fits."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from inbeeld.register import clock
from inbeeld.register.models import Offer
from inbeeld.register.roles import SEES_NUMBERS, SEES_PEOPLE, Role
from inbeeld.report.speech import speech
from inbeeld.web.access import Request, page
from inbeeld.web.numbers.views.figures import place_of
from inbeeld.web.offers.asked import asked, given
from inbeeld.web.offers.places import ended, place, visible_offers
from inbeeld.web.templatetags.told import language


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
        "asked": asked(one),
        "given": given(one),
        "ended": ended(one, clock.today()),
        "exact": exact,
        "may_change": request.user.may(Role.TEAM_LEADER) and one.municipality_id == request.user.municipality_id,
    }
    return render(request, "offers/offer.html", told)
