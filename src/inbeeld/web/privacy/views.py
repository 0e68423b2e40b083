"""Pages of the privacy officer: who read whom, what was done, what is held on somebody, and what is past its term."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import ngettext

from inbeeld.register import clock
from inbeeld.register.actions.reading import log_reading
from inbeeld.register.actions.retention import choose_term, destroy_past_term
from inbeeld.register.models import Municipality, Person
from inbeeld.register.retention import DEFAULTS, due
from inbeeld.register.retention import terms as terms_of
from inbeeld.register.roles import Role
from inbeeld.web.access import Request, page
from inbeeld.web.privacy import logs
from inbeeld.web.privacy.access_request import answer
from inbeeld.web.privacy.forms import Held, Log, Removal, Terms

MOST_AT_ONCE = 100


@page(Role.PRIVACY_OFFICER)
def readings(request: Request) -> HttpResponse:
    return _log(request, "privacy/readings.html", logs.readings)


@page(Role.PRIVACY_OFFICER)
def actions(request: Request) -> HttpResponse:
    return _log(request, "privacy/actions.html", logs.actions)


def _log(request: Request, template: str, found: Callable[[Municipality, dict[str, Any]], logs.Page]) -> HttpResponse:
    here = _here(request)
    form = Log(request.POST or None, municipality=here)
    asked = form.cleaned_data if form.is_valid() else {}
    told = found(here, asked) if asked or not form.is_bound else logs.Page([], 1, 0)
    return render(request, template, {"form": form, "page": told, "asked": any(asked.values())})


@page(Role.PRIVACY_OFFICER)
def held(request: Request) -> HttpResponse:
    """Everything on one person, to hand over to that person. Downloading it is a reading, and logged as one."""
    people = Person.objects.filter(municipality=_here(request))
    form = Held(request.POST or None, people=people)
    if not form.is_valid():
        return render(request, "privacy/held.html", {"form": form}, status=422 if form.is_bound else 200)
    person = form.cleaned_data["number"]
    log_reading(by=request.user, person=person, purpose="right of access")
    named = {"Content-Disposition": 'attachment; filename="file.zip"', "Cache-Control": "no-store"}
    return HttpResponse(answer(person), content_type="application/zip", headers=named)


@page(Role.PRIVACY_OFFICER)
def retention(request: Request) -> HttpResponse:
    form = Removal(request.POST or None)
    if form.is_valid():
        removed = destroy_past_term(people=_ids(form.cleaned_data["people"]), by=request.user)
        told = ngettext("The file of one person was removed.", "The files of %(n)d people were removed.", removed)
        messages.success(request, told % {"n": removed})
        return redirect("privacy:retention")
    past = due(_here(request), clock.today())
    people = list(dict.fromkeys(one.person for one in past))
    shown = set(people[:MOST_AT_ONCE])
    shown_there = {
        "past": [one for one in past if one.person in shown],
        "people": len(people),
        "form": _listed(form, people[:MOST_AT_ONCE]),
        "terms": terms_of(_here(request)),
    }
    return render(request, "privacy/retention.html", shown_there, status=422 if form.is_bound else 200)


def _listed(form: Removal, people: list[UUID]) -> Removal:
    """A form that says whom it is about; what was wrong with it before is still told."""
    listed = ",".join(str(person) for person in people)
    if not form.is_bound:
        return Removal(initial={"people": listed})
    return Removal({**form.data.dict(), "people": listed})  # type: ignore[attr-defined]


def _ids(listed: str) -> set[UUID]:
    """Raises PermissionDenied for anything that no page of ours sends."""
    try:
        return {UUID(one) for one in listed.split(",")}
    except ValueError:
        raise PermissionDenied from None


@page(Role.PRIVACY_OFFICER, Role.ADMINISTRATOR)
def terms(request: Request) -> HttpResponse:
    """An administrator sees them; only the privacy officer changes them."""
    may = request.user.may(Role.PRIVACY_OFFICER)
    if request.user.municipality is None:
        return render(request, "privacy/terms.html", {"terms": dict(DEFAULTS), "may": False})
    here = request.user.municipality
    if request.method == "POST" and not may:
        raise PermissionDenied
    form = Terms(request.POST or None, initial=terms_of(here))
    if form.is_valid():
        for category, years in form.cleaned_data.items():
            if years != terms_of(here)[category]:
                choose_term(category=category, years=years, by=request.user)
        return redirect("privacy:retention")
    told = {"form": form, "terms": terms_of(here), "defaults": dict(DEFAULTS), "may": may}
    return render(request, "privacy/terms.html", told, status=422 if form.is_bound else 200)


def _here(request: Request) -> Municipality:
    here: Municipality | None = request.user.municipality
    if here is None:
        raise PermissionDenied
    return here
