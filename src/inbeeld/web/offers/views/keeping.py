"""Keeping up an employer: adding and changing it, recording a conversation, and whom to call there."""

from uuid import UUID

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from inbeeld.register import clock
from inbeeld.register.actions import employers as actions
from inbeeld.register.errors import RefusedError, StaleError
from inbeeld.register.models import ContactPerson, Conversation, Employer
from inbeeld.register.roles import SEES_PEOPLE
from inbeeld.web.access import Request, page
from inbeeld.web.forms import Form
from inbeeld.web.numbers.views.figures import place_of
from inbeeld.web.offers.forms.employer import ChangeEmployerForm, ContactPersonForm, ConversationForm, EmployerForm


@page(*SEES_PEOPLE)
def new(request: Request) -> HttpResponse:
    form = EmployerForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.add_employer(**form.cleaned_data, by=request.user)
        except RefusedError as wrong:
            form.add_error(None, str(wrong))
        else:
            messages.success(request, _("The employer was added."))
            return redirect("offers:employer", made.pk)
    return _form(request, _("A new employer"), form)


@page(*SEES_PEOPLE)
def change(request: Request, employer: UUID) -> HttpResponse:
    """Of the version in the address; when another one came in the meantime, nothing is written."""
    version = get_object_or_404(Employer.objects.filter(municipality=place_of(request)), pk=employer)
    shown = {name: getattr(version, name) for name in EmployerForm.base_fields}
    form, status = ChangeEmployerForm(request.POST or None, initial=shown), 200
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.change_employer(employer=version, **form.cleaned_data, by=request.user)
        except StaleError as stale:
            form.add_error(None, str(stale))
            status = 409
        except RefusedError as wrong:
            form.add_error(None, str(wrong))
        else:
            messages.success(request, _("Saved."))
            return redirect("offers:employer", made.pk)
    return _form(request, version.name, form, version, status=status)


@page(*SEES_PEOPLE)
def conversation(request: Request, employer: UUID) -> HttpResponse:
    one = _employer(request, employer)
    form = ConversationForm(request.POST or None, initial={"date": clock.today(), "channel": "phone"})
    if request.method == "POST" and form.is_valid():
        actions.record_conversation(employer=one, **form.cleaned_data, by=request.user)
        messages.success(request, _("The conversation is saved."))
        return redirect("offers:employer", one.pk)
    return _form(request, _("Record a conversation"), form, one)


@page(*SEES_PEOPLE)
@require_POST
def withdraw(request: Request, employer: UUID, conversation: UUID) -> HttpResponse:
    """Recorded by mistake, in one press."""
    one = _employer(request, employer)
    talks = Conversation.objects.filter(municipality=place_of(request), employer=one.key)
    talk = get_object_or_404(talks, pk=conversation)
    try:
        actions.withdraw_conversation(conversation=talk, why="recorded by mistake", by=request.user)
        messages.success(request, _("The conversation no longer counts."))
    except StaleError:
        messages.error(request, _("A colleague changed this just before you. Look at it again below."))
    return redirect("offers:employer", one.pk)


@page(*SEES_PEOPLE)
def contact_person(request: Request, employer: UUID, contact: int | None = None) -> HttpResponse:
    """A new one, or the one in the address."""
    one = _employer(request, employer)
    known = get_object_or_404(_contacts(request, one), pk=contact) if contact is not None else None
    shown = {name: getattr(known, name) for name in ContactPersonForm.base_fields} if known else {}
    form = ContactPersonForm(request.POST or None, initial=shown)
    if request.method == "POST" and form.is_valid():
        if known:
            actions.change_contact_person(contact=known, by=request.user, **form.cleaned_data)
        else:
            actions.add_contact_person(employer=one, by=request.user, **form.cleaned_data)
        messages.success(request, _("Saved."))
        return redirect("offers:employer", one.pk)
    return _form(request, _("Whom to call"), form, one)


@page(*SEES_PEOPLE)
@require_POST
def remove_contact_person(request: Request, employer: UUID, contact: int) -> HttpResponse:
    one = _employer(request, employer)
    actions.remove_contact_person(contact=get_object_or_404(_contacts(request, one), pk=contact), by=request.user)
    messages.success(request, _("Removed. Nothing of the name or the number is kept."))
    return redirect("offers:employer", one.pk)


def _employer(request: Request, employer: UUID) -> Employer:
    found: Employer = get_object_or_404(Employer.current.filter(municipality=place_of(request)), pk=employer)
    return found


def _contacts(request: Request, employer: Employer) -> QuerySet[ContactPerson]:
    return ContactPerson.objects.filter(municipality=place_of(request), employer=employer.key)


def _form(
    request: Request, title: str | Promise, form: Form, employer: Employer | None = None, *, status: int = 200
) -> HttpResponse:
    told = {"title": title, "form": form, "employer": employer}
    return render(request, "offers/employer_form.html", told, status=status)
