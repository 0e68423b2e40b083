"""A division begins, its lots are drawn, or it is withdrawn."""

import secrets

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from inbeeld.facts.errors import InBeeldError
from inbeeld.guidance.division import CollisionError
from inbeeld.register import clock
from inbeeld.register.actions.dividing.drawing import withdraw_division
from inbeeld.register.actions.dividing.setting_up import begin_division
from inbeeld.register.errors import RefusedError
from inbeeld.register.models import Division, Municipality
from inbeeld.register.roles import Role
from inbeeld.web.access import Request, page
from inbeeld.web.division import rules
from inbeeld.web.division.candidates import participants
from inbeeld.web.division.colliding import collides
from inbeeld.web.division.drawing import draw_lots
from inbeeld.web.division.finding import found, open_one
from inbeeld.web.division.forms import BeginForm, WhyForm, begin_form
from inbeeld.web.division.offers import Divisible, divisible
from inbeeld.web.templatetags.told import language

SEEDS = 2**31


@page(Role.TEAM_LEADER)
def begin(request: Request) -> HttpResponse:
    here = get_object_or_404(Municipality, pk=request.user.municipality_id)
    offers = divisible(here)
    form = begin_form(request.POST or None, offers, rules.choices(here, language()), request.GET.get("offer", ""))
    if request.method == "POST" and form.is_valid():
        try:
            division = _begun(request, here, offers, form)
        except InBeeldError as wrong:
            form.add_error(None, str(wrong).split("\n"))
        else:
            return redirect("division:people", division.pk)
    return render(request, "division/begin.html", {"form": form, "offers": offers})


def _begun(request: Request, here: Municipality, offers: list[Divisible], form: BeginForm) -> Division:
    """Raises an InBeeldError that says why not."""
    told, places, today = form.cleaned_data, form.places(), clock.today()
    rule = rules.chosen(told["rule"], request.user)
    divided = [one.offer for one in offers if one.offer.key in places]
    people = participants(here, divided, told["who"], today)
    rules.ensure_known(rules.read(rule), people)
    return begin_division(title=told["title"], day=today, rule=rule, places=places, people=people, by=request.user)


@page(Role.TEAM_LEADER)
@require_POST
def draw(request: Request, division: int) -> HttpResponse:
    """The seed is made here, at the moment of drawing, so that nobody can choose it."""
    one = open_one(request, division)
    try:
        draw_lots(one, secrets.randbelow(SEEDS), by=request.user)
    except CollisionError as wrong:
        messages.error(request, collides(one, wrong))
        return redirect("division:floors", one.pk)
    except RefusedError as wrong:
        messages.error(request, str(wrong))
        return redirect("division:division", one.pk)
    messages.success(request, _("The lots were drawn. This is a proposal: you decide, person by person."))
    return redirect("division:division", one.pk)


@page(Role.TEAM_LEADER)
def withdraw(request: Request, division: int) -> HttpResponse:
    one, form = found(request, division), WhyForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            withdraw_division(division=one, why=form.cleaned_data["why"], by=request.user)
        except RefusedError as wrong:
            form.add_error(None, str(wrong))
        else:
            messages.success(request, _("The division was withdrawn. It can still be read, with your reason."))
            return redirect("division:divisions")
    return render(request, "division/withdraw.html", {"division": one, "form": form})
