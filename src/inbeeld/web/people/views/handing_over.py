"""Handing over people, and giving a case manager to those who have none: proposed, and decided for each person."""

from collections import Counter
from collections.abc import Sequence
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import ngettext

from inbeeld.guidance.caseloads import Weeks
from inbeeld.register import clock
from inbeeld.register.actions.people import share_out
from inbeeld.register.models import Assignment, Details, Employee, Person
from inbeeld.register.roles import SEES_PEOPLE, Role
from inbeeld.web.access import Request, guided_by, page, visible_people
from inbeeld.web.people.forms.handing_over import HandOverForm
from inbeeld.web.people.guiding import settling_before
from inbeeld.web.people.handing import Handing
from inbeeld.web.people.names import colleagues

AT_ONCE = 250
"""People on one page: more than anybody decides on at a time."""


@page(*SEES_PEOPLE)
def hand_over(request: Request) -> HttpResponse:
    """One person, some, or the whole caseload of a case manager (`from`): who takes over is proposed for each."""
    leads = request.user.may(Role.TEAM_LEADER)
    giver = request.GET.get("from", "" if leads else request.user.number)
    if leads and not giver and "person" not in request.GET:
        return redirect("people:without")
    return _handed(request, _people(request, giver), giver)


@page(Role.TEAM_LEADER)
def without(request: Request) -> HttpResponse:
    """Whom nobody guides, or will when they settle in the coming weeks; who waits longest first."""
    return _handed(request, _guided_by_nobody(request), "")


def _handed(request: Request, people: Sequence[Person], giver: str) -> HttpResponse:
    assert request.user.municipality
    receivers = _receivers(request, giver)
    takers = [one for one in receivers if one.number in request.GET.getlist("to")] or receivers
    handing = Handing(request.user.municipality, people[:AT_ONCE], takers, giver)
    form = handing.form(request.POST or None)
    if request.method == "POST" and form.is_valid():
        _carry_out(request, form, handing)
        return redirect("people:handovers")
    told = {
        "form": form,
        "handing": handing,
        "lines": handing.lines(form),
        "giver": colleagues(request.user.municipality).get(giver, giver),
        "count": len(people),
        "shown": len(handing.people),
        "takers": [(one, one in takers) for one in receivers],
        "asked": [(name, value) for name, value in request.GET.items() if name in ("from", "person")],
    }
    return render(request, "people/hand_over.html", told)


def _carry_out(request: Request, form: HandOverForm, handing: Handing) -> None:
    told, chosen = form.cleaned_data, form.chosen
    people = {str(person.id): person for person in handing.people}
    given: dict[Employee, list[Person]] = {}
    for id, number in chosen.items():
        given.setdefault(handing.colleagues[number], []).append(people[id])
    kept = Counter(handing.colleagues[number] for id, number in chosen.items() if handing.proposed.get(id) == number)
    share_out(
        given=given,
        start=told["start"],
        reason=told["reason"],
        by=request.user,
        instead_of="" if told.get("beside") else handing.giver,
        as_proposed=kept,
    )
    text = ngettext("%(n)s person is handed over.", "%(n)s people are handed over.", len(chosen)) % {"n": len(chosen)}
    messages.success(request, text)


def _people(request: Request, giver: str) -> list[Person]:
    """Of the giver; or the one person asked for."""
    seen = visible_people(request.user)
    if one := request.GET.get("person"):
        return [get_object_or_404(seen, pk=_uuid(one))]
    return list(seen.filter(guided_by(request.user.municipality_id, (giver,))))


def _guided_by_nobody(request: Request) -> list[Person]:
    today = clock.today()
    here = Details.current.filter(settling_before(Weeks(today).days[-1]), municipality=request.user.municipality)
    guided = Assignment.current.filter(municipality=request.user.municipality).exclude(end__lte=today)
    waiting = here.exclude(person__in=guided.values("person")).order_by("settled_date", "person__number")
    return [one.person for one in waiting.select_related("person")]


def _uuid(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError:
        return UUID(int=0)


def _receivers(request: Request, giver: str) -> list[Employee]:
    listed = Employee.objects.filter(municipality=request.user.municipality, is_active=True).exclude(number="")
    return list(listed.exclude(number=giver).order_by("last_name", "first_name", "username"))
