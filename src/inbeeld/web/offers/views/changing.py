"""Adding an offer and changing it, by the team leader."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from inbeeld.register.actions import offering
from inbeeld.register.actions.choosing import choose_study_with_benefit
from inbeeld.register.errors import RefusedError, StaleError
from inbeeld.register.models import Offer
from inbeeld.register.roles import Role
from inbeeld.web.access import Request, page
from inbeeld.web.numbers.views.figures import place_of
from inbeeld.web.offers.forms.offer import ChangeForm, OfferForm, initial_of
from inbeeld.web.offers.forms.study import StudyForm


@page(Role.TEAM_LEADER)
def new(request: Request) -> HttpResponse:
    """`?employer=` begins a vacancy of that employer."""
    begun = {"employer": request.GET["employer"], "kind": "paid_work"} if "employer" in request.GET else {}
    form = OfferForm(request.POST or None, by=request.user, initial=begun)
    if request.method == "POST" and form.is_valid():
        try:
            made = offering.add_offer(**form.values, by=request.user)
        except RefusedError as wrong:
            form.add_error(None, str(wrong))
        else:
            messages.success(request, _("The offer was added."))
            return redirect("offers:offer", made.pk)
    return render(request, "offers/change.html", {"form": form, "title": _("A new offer")})


@page(Role.TEAM_LEADER)
def change(request: Request, offer: UUID) -> HttpResponse:
    """Of the version in the address; when another one came in the meantime, nothing is written, and the form that
    comes back is for the newest."""
    version = get_object_or_404(Offer.objects.filter(municipality=place_of(request)), pk=offer)
    if request.method == "GET" and (later := Offer.objects.filter(replaces=version).first()):
        return redirect("offers:change", later.pk)
    form = ChangeForm(request.POST or None, by=request.user, initial=initial_of(version))
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            made = offering.change_offer(offer=version, why=form.cleaned_data["why"], by=request.user, **form.values)
        except StaleError as stale:
            form.add_error(None, str(stale))
            version, status = Offer.objects.get(pk=stale.latest.pk), 409
        except RefusedError as wrong:
            form.add_error(None, str(wrong))
        else:
            messages.success(request, _("The offer was changed. The old version can still be read."))
            return redirect("offers:offer", made.pk)
    told = {"form": form, "title": version.title, "offer": version, "versions": version.history()}
    return render(request, "offers/change.html", told, status=status)


@page(Role.TEAM_LEADER)
@require_POST
def study_with_benefit(request: Request) -> HttpResponse:
    """What the municipality's policy says, on which studies for people with benefit depend."""
    form = StudyForm(request.POST)
    if form.is_valid():
        choose_study_with_benefit(allowed=form.allowed, by=request.user)
        messages.success(request, _("The choice was saved."))
    return redirect("offers:offers")
