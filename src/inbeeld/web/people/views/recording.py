"""Recording and correcting facts by their short forms."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from inbeeld.register import clock
from inbeeld.register.actions import recording
from inbeeld.register.errors import RefusedError, StaleError
from inbeeld.register.models import Decision, Fact, Offer, Person, PersonFact, PlanStep, Spell
from inbeeld.register.models.evidence.looking import DECISION
from inbeeld.register.roles import SEES_PEOPLE
from inbeeld.web.access import Request, opened_person, page, visible_person
from inbeeld.web.evidence.known import carried, chosen_by_step, lookings_in
from inbeeld.web.people.forms.facts import FactForm
from inbeeld.web.people.forms.handing_over import WhyForm
from inbeeld.web.people.names import name_of
from inbeeld.web.people.nouns import NOUNS, Noun
from inbeeld.web.people.showing import shown


@page(*SEES_PEOPLE)
def new(request: Request, id: UUID, noun: str) -> HttpResponse:
    """What the address says is filled in already: `?offer=` from a match."""
    person, kind = visible_person(request, id), _noun(noun)
    if not kind.new:
        raise Http404
    form = kind.form(request.POST or None, initial=kind.initial(person) | request.GET.dict(), **kind.more(person))
    if request.method == "POST" and form.is_valid() and _recorded(request, kind, person, form):
        messages.success(request, _("Saved."))
        return redirect("people:person", id)
    return _form(request, person, kind, form)


def _recorded(request: Request, kind: Noun, person: Person, form: FactForm) -> bool:
    told = {name: value for name, value in form.cleaned_data.items() if name in form.fields}
    try:
        if kind.model is Decision:
            recording.decide(person=person, by=request.user, **told)
            if offer := _offer(person, told["offer"]):
                chosen_by_step(request, told["step"], offer.kind)
        else:
            recording.record(model=kind.model, person=person, by=request.user, **told)
    except RefusedError as refused:
        form.add_error(None, str(refused))
    return not form.errors


@page(*SEES_PEOPLE)
def correct(request: Request, id: UUID, noun: str, fact: UUID) -> HttpResponse:
    """Changes the version that was shown. Whoever comes second sees what the first one made of it.

    The form shows what is in the file, so that opening it is a reading.
    """
    person, kind = opened_person(request, id), _noun(noun)
    version = _fact(kind, person, fact)
    shown = {name: getattr(version, name) for name in kind.form.base_fields if hasattr(version, name)}
    form = kind.form(request.POST or None, initial=shown, **kind.more(person))
    why = WhyForm(request.POST or None)
    why.fields["why"].required = False
    if request.method == "POST" and form.is_valid() and why.is_valid():
        try:
            return _corrected(request, kind, version, form, why)
        except StaleError as stale:
            return _form(request, person, kind, form, why, latest=stale.latest, status=409)
        except RefusedError as refused:
            form.add_error(None, str(refused))
    return _form(request, person, kind, form, why, fact=version)


def _corrected(request: Request, kind: Noun, version: PersonFact, form: FactForm, why: WhyForm) -> HttpResponse:
    changed = {name: form.cleaned_data[name] for name in form.changed_data}
    told = why.cleaned_data["why"] or ("" if set(changed) - set(kind.closing) else "ended")
    if changed and not told:
        raise RefusedError(_("Say why you change this: the old text stays readable beside the new one."))
    if changed:
        recording.correct(fact=version, why=told, by=request.user, **changed)
        messages.success(request, _("Saved."))
    return redirect("people:person", version.person_id)


@page(*SEES_PEOPLE)
@require_POST
def done(request: Request, id: UUID, fact: UUID) -> HttpResponse:
    """A step of the plan is done, in one press."""
    step = get_object_or_404(PlanStep, pk=fact, person=visible_person(request, id))
    return _pressed(request, step, lambda: recording.correct(
        fact=step, why="done", by=request.user, done_on=max(clock.today(), step.agreed_on)
    ))  # fmt: skip


@page(*SEES_PEOPLE)
@require_POST
def review(request: Request, id: UUID, fact: UUID) -> HttpResponse:
    """A barrier was looked at again, and still holds."""
    barrier = get_object_or_404(Spell, pk=fact, person=visible_person(request, id))
    return _pressed(request, barrier, lambda: recording.review(fact=barrier, by=request.user))


def _pressed(request: Request, fact: PersonFact, press: Any) -> HttpResponse:
    try:
        press()
        messages.success(request, _("Saved."))
    except StaleError:
        messages.error(request, _("A colleague changed this just before you. Look at it again below."))
    return redirect("people:person", fact.person_id)


@page(*SEES_PEOPLE)
def withdraw(request: Request, id: UUID, noun: str, fact: UUID) -> HttpResponse:
    """Recorded by mistake: asks why, and then it counts nowhere any more."""
    person, kind = visible_person(request, id), _noun(noun)
    version, form = _fact(kind, person, fact), WhyForm(request.POST or None)
    if kind.slug == "details":
        raise Http404
    if request.method == "POST" and form.is_valid():
        return _pressed(
            request, version, lambda: recording.withdraw(fact=version, why=form.cleaned_data["why"], by=request.user)
        )
    return render(
        request,
        "people/withdraw.html",
        {"person": person, "name": name_of(person), "noun": kind, "form": form, "fact": version},
    )


def _noun(slug: str) -> Noun:
    if slug not in NOUNS:
        raise Http404
    return NOUNS[slug]


def _fact(kind: Noun, person: Person, fact: UUID) -> PersonFact:
    found: PersonFact = get_object_or_404(kind.model, pk=fact, person=person)
    return found


def _form(request: Request, person: Person, kind: Noun, form: FactForm, why: WhyForm | None = None, *,
          fact: Fact | None = None, latest: Fact | None = None, status: int = 200) -> HttpResponse:  # fmt: skip
    told = {"person": person, "name": name_of(person), "noun": kind, "form": form, "why": why}
    proposed = _offer(person, request.GET.get("offer"))
    known = carried(request, DECISION, [proposed.kind]) if proposed else {}
    told |= {"proposed": proposed, "known": known}
    told["lookings"] = [seen.looking for seen in known.values()] or lookings_in(request)
    if latest:
        told["theirs"] = [(field.label, shown(getattr(latest, field.name, ""), field.field)) for field in form]
    return render(request, "people/form.html", told | {"fact": latest or fact, "latest": latest}, status=status)


def _offer(person: Person, key: str | None) -> Offer | None:
    """The offer that the address asks for, of which is told what is known; or that was chosen."""
    return Offer.current.filter(municipality=person.municipality_id, key=key).first() if key else None
