"""Somebody's page: how are things, and what is the next step?"""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render

from inbeeld.guidance.rights import rights
from inbeeld.register import clock
from inbeeld.register import models as m
from inbeeld.register.roles import SEES_PEOPLE
from inbeeld.timeline.strata import age_on
from inbeeld.web.access import Request, opened_person, page, visible_people
from inbeeld.web.offers.board import Here
from inbeeld.web.offers.matches import how_many, told_of
from inbeeld.web.people.forms.facts import BARRIERS
from inbeeld.web.people.names import colleagues
from inbeeld.web.people.profile import known
from inbeeld.web.people.rows import rows_of
from inbeeld.web.people.timeline import drawn

NEWEST = 12
"""Contacts that are shown at once; the others are a press away."""
MATCHES = 3
"""Offers that are shown at once."""


@page(*SEES_PEOPLE)
def person(request: Request, id: UUID) -> HttpResponse:
    who = opened_person(request, id)
    assert request.user.municipality
    details = m.Details.current.get(person=who)
    told = {"person": who, "details": details, "age": age_on(clock.today(), details.birth_date)}
    row = next(iter(rows_of(request.user.municipality, [who])), None)
    names = colleagues(request.user.municipality)
    page_of = told | {"row": row} | _file(who, details, names) | _matches(who, request.user.municipality)
    page_of |= {"household": _household(request, who, details)}
    return render(request, "people/person.html", page_of | {"all": "all" in request.GET, "newest": NEWEST})


def _file(who: m.Person, details: m.Details, names: Any) -> dict[str, Any]:
    spells = list(m.Spell.current.filter(person=who).select_related("replaces").order_by("-start"))
    contacts = list(m.Contact.current.filter(person=who).select_related("entered_by").order_by("-date"))
    steps = list(m.PlanStep.current.filter(person=who).order_by("done_on", "due"))
    offers = dict(m.Offer.current.filter(municipality=who.municipality_id).values_list("key", "title"))
    decisions = list(m.Decision.current.filter(person=who).order_by("-date", "-entered_at"))
    guided = list(m.Assignment.current.filter(person=who).order_by("-start"))
    return {
        "drawing": drawn(spells, contacts, details.settled_date, clock.today()),
        "periods": [spell for spell in spells if spell.kind not in BARRIERS],
        "barriers": [spell for spell in spells if spell.kind in BARRIERS],
        "contacts": [(contact, names.get(contact.case_manager, contact.case_manager)) for contact in contacts],
        "goals": m.Goal.current.filter(person=who).order_by("closed_on", "set_on"),
        "steps": [step for step in steps if step.done_on is None],
        "steps_done": [step for step in steps if step.done_on is not None],
        "decisions": [(decision, offers.get(decision.offer, decision.offer)) for decision in decisions],
        "guides": [(one, names.get(one.case_manager, one.case_manager)) for one in guided if _now(one)],
        "guides_before": [(one, names.get(one.case_manager, one.case_manager)) for one in guided if not _now(one)],
        "helpers": m.Helper.current.filter(person=who).order_by("-start"),
        "meetings": m.Meeting.current.filter(person=who).order_by("-date"),
        "found": [spell for spell in spells if spell.kind == "paid_work" and spell.found_through],
        "profile": known(who),
    }


def _matches(who: m.Person, municipality: m.Municipality) -> dict[str, Any]:
    here = Here(municipality)
    found = here.matches_of(who)
    return {"matches": [told_of(match, here) for match in found[:MATCHES]], "counted": how_many(found)}


def _now(guided: m.Assignment) -> bool:
    return guided.end is None or guided.end > clock.today()


def _household(request: Request, who: m.Person, details: m.Details) -> list[dict[str, Any]]:
    """Who lives here too: the name and when last seen; the file itself only for whoever may see it."""
    if not details.household_id:
        return []
    members = m.Details.current.filter(
        municipality=who.municipality_id, household_id=details.household_id, left_date__isnull=True
    ).exclude(person=who)
    may_see = set(visible_people(request.user).filter(pk__in=members.values("person")).values_list("pk", flat=True))
    return [
        {"id": one.person_id, "name": one.name, "born": str(one.birth_date.year), "open": one.person_id in may_see}
        for one in members
    ]


@page(*SEES_PEOPLE)
def may_do(request: Request, id: UUID) -> HttpResponse:
    """What may this person do? Informs, and decides nothing."""
    who = opened_person(request, id)
    details, today = m.Details.current.get(person=who), clock.today()
    on_benefit = m.Spell.current.filter(person=who, kind="benefit", start__lte=today).exclude(end__lte=today).exists()
    age = age_on(today, details.birth_date)
    told = {"person": who, "details": details, "on_benefit": on_benefit, "age": age}
    return render(request, "people/may_do.html", told | {"rights": rights(today, has_benefit=on_benefit, age=age)})
