"""What no group may get less than, and what that costs: sliders, with the price beside them."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from inbeeld.guidance.division import CollisionError
from inbeeld.register.actions.dividing.setting_up import set_floors
from inbeeld.register.models import Division, DivisionLine
from inbeeld.register.roles import Role
from inbeeld.report.speech import speech
from inbeeld.web.access import Request, page
from inbeeld.web.division.asking import Floors
from inbeeld.web.division.colliding import collides
from inbeeld.web.division.finding import open_one, taking_part
from inbeeld.web.division.forms import FloorsForm
from inbeeld.web.division.groups import Group, groups
from inbeeld.web.division.prices import prices
from inbeeld.web.templatetags.told import language


@page(Role.TEAM_LEADER)
def floors(request: Request, division: int) -> HttpResponse:
    """While a slider moves, only the prices come anew. Nothing is kept until it is saved."""
    one = open_one(request, division)
    lines = taking_part(one)
    found = groups(lines, speech(language()))
    kept, places = {group.id: group.demanded(one.floors) for group in found}, sum(one.places.values())
    form = FloorsForm(kept | (request.POST or request.GET).dict(), groups=found, places=places)
    wanted = form.floors() if form.is_valid() else one.floors
    if request.method == "POST" and form.is_valid():
        set_floors(division=one, floors=wanted, by=request.user)
        messages.success(request, _("The floors were saved."))
        return redirect("division:floors", one.pk)
    told = {
        "division": one,
        "form": form,
        "kept": [(group.name, kept[group.id]) for group in found if kept[group.id]],
    }
    template = "division/moved.html" if request.headers.get("HX-Request") else "division/floors.html"
    return render(request, template, told | _priced(one, lines, found, wanted))


def _priced(division: Division, lines: list[DivisionLine], found: list[Group], wanted: Floors) -> dict[str, object]:
    try:
        return {"prices": prices(division, lines, found, wanted)}
    except CollisionError as wrong:
        return {"collides": collides(division, wrong)}
