"""What is offered, where places are left, and who has no offer yet: both leftovers side by side."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from inbeeld.facts.code_lists import code_list
from inbeeld.register import clock
from inbeeld.register.actions import offering
from inbeeld.register.errors import RefusedError, StaleError
from inbeeld.register.models import Offer
from inbeeld.register.roles import SEES_NUMBERS, SEES_PEOPLE, Role
from inbeeld.report.reading import read
from inbeeld.report.speech import speech
from inbeeld.web.access import Request, page
from inbeeld.web.numbers.forms import NOT_OFFERED, OTHER, ChangeForm, OfferForm
from inbeeld.web.numbers.measuring import Figures
from inbeeld.web.numbers.places import ended, places
from inbeeld.web.numbers.tasks import people_page, tasks, told_line
from inbeeld.web.numbers.views.figures import place_of
from inbeeld.web.templatetags.told import language

WITHOUT_AN_OFFER = ("everyone.nothing_offered", "everyone.offered_or_waiting")
DAY = timedelta(1)


@page(*SEES_NUMBERS)
def offers(request: Request) -> HttpResponse:
    municipality, today, words = place_of(request), clock.today(), speech(language())
    reading = read(Figures(municipality).released(today), offers=True)
    exact = request.user.may(*SEES_PEOPLE)
    found = places(request.user, reading, words, exact)
    running = [one for one in found if not ended(one.offer, today)]
    told = {
        "running": running,
        "ended": [one for one in found if ended(one.offer, today)],
        "free": sum(one.free or 0 for one in running),
        "exact": exact,
        "lines": [told_line(reading, line, words) for line in WITHOUT_AN_OFFER],
        "tasks": list(tasks(reading, request.user, words, WITHOUT_AN_OFFER)),
        "people": people_page(request.user),
        "may_change": request.user.may(Role.TEAM_LEADER),
    }
    return render(request, "numbers/offers.html", told)


@page(Role.TEAM_LEADER)
def new_offer(request: Request) -> HttpResponse:
    form = OfferForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            offering.add_offer(**_values(form.cleaned_data), by=request.user)
        except RefusedError as wrong:
            form.add_error(None, str(wrong))
        else:
            messages.success(request, _("The offer was added."))
            return redirect("numbers:offers")
    return render(request, "numbers/offer.html", {"form": form, "title": _("A new offer")})


@page(Role.TEAM_LEADER)
def change_offer(request: Request, offer: UUID) -> HttpResponse:
    """Of the version in the address; when another one came in the meantime, nothing is written, and the form that
    comes back is for the newest."""
    version = get_object_or_404(Offer.objects.filter(municipality=place_of(request)), pk=offer)
    if request.method == "GET" and (later := Offer.objects.filter(replaces=version).first()):
        return redirect("numbers:change_offer", later.pk)
    form = ChangeForm(request.POST or None, initial=_initial(version))
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            values = {**_values(form.cleaned_data), "why": form.cleaned_data["why"]}
            offering.change_offer(offer=version, by=request.user, **values)
        except StaleError as stale:
            form.add_error(None, str(stale))
            version, status = Offer.objects.get(pk=stale.latest.pk), 409
        except RefusedError as wrong:
            form.add_error(None, str(wrong))
        else:
            messages.success(request, _("The offer was changed. The old version can still be read."))
            return redirect("numbers:offers")
    told = {"form": form, "title": version.title, "offer": version, "versions": version.history()}
    return render(request, "numbers/offer.html", told, status=status)


def _values(told: dict[str, Any]) -> dict[str, Any]:
    """People say the last day; the facts know the first day no longer."""
    end = told["end"]
    return {
        "title": told["title"],
        "kind": told["other_kind"] if told["kind"] == OTHER else told["kind"],
        "capacity": told["capacity"],
        "start": told["start"],
        "end": end + DAY if end else None,
        "shared": bool(told["shared"]),
    }


def _initial(offer: Offer) -> dict[str, Any]:
    known = offer.kind in code_list("kind").codes and offer.kind not in NOT_OFFERED
    return {
        "title": offer.title,
        "kind": offer.kind if known else OTHER,
        "other_kind": "" if known else offer.kind,
        "capacity": offer.capacity,
        "start": offer.start,
        "end": offer.end - DAY if offer.end else None,
        "shared": bool(offer.region),
    }
