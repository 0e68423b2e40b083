"""Recording a contact: from the list or from somebody's page, with one person or a family."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import ngettext

from inbeeld.register.actions.recording import NextStep, record_contact
from inbeeld.register.models import Details, Person
from inbeeld.register.roles import SEES_PEOPLE
from inbeeld.web.access import Request, page, visible_people
from inbeeld.web.people.forms.contact import ContactForm
from inbeeld.web.people.names import names_of


@page(*SEES_PEOPLE)
def contact(request: Request) -> HttpResponse:
    asked = _asked(request)
    family = _family(request, asked)
    names = names_of(family)
    people = [(str(person.id), names[person.id]) for person in family]
    chosen = [str(person.id) for person in asked]
    form = ContactForm(request.POST or None, people=people, initial={"person": chosen})
    back = _back(request, asked)
    if request.method == "POST" and form.is_valid():
        _save(request, form, {str(person.id): person for person in family})
        return redirect(back)
    return render(request, "people/contact.html", {"form": form, "back": back, "names": [names[p.id] for p in asked]})


def _save(request: Request, form: ContactForm, family: dict[str, Person]) -> None:
    told = form.cleaned_data
    step = NextStep(told["what"], told["due"], told["whose_turn"]) if told["what"] else None
    made = record_contact(
        people=[family[id] for id in told["person"]],
        date=told["date"],
        channel=told["channel"],
        about=told["about"] or "",
        next_step=step,
        by=request.user,
    )
    text = ngettext("The contact is saved.", "The contact is saved for %(n)s people.", len(made)) % {"n": len(made)}
    messages.success(request, text)


def _asked(request: Request) -> list[Person]:
    """Those named in the address, or ticked in the form, whom one may see."""
    named = request.GET.getlist("person") or request.POST.getlist("person")
    try:
        people = list(visible_people(request.user).filter(pk__in=[UUID(id) for id in named]))
    except ValueError:
        raise Http404 from None
    if not people or len(people) < len(set(named)):
        raise Http404
    return people


def _family(request: Request, asked: list[Person]) -> list[Person]:
    """Those asked for and who lives with them, as far as one may see them; each keeps an own file."""
    details = Details.current.filter(person__in=asked)
    households = [household for household in details.values_list("household_id", flat=True) if household]
    together = Details.current.filter(
        municipality=request.user.municipality, household_id__in=households, left_date__isnull=True
    )
    others = (
        visible_people(request.user)
        .filter(pk__in=together.values("person"))
        .exclude(pk__in=[person.pk for person in asked])
    )
    return [*asked, *others]


def _back(request: Request, asked: list[Person]) -> str:
    """Where one was: the list with its filters, or the page of the person."""
    wanted = request.POST.get("next") or request.GET.get("next") or ""
    here = url_has_allowed_host_and_scheme(wanted, allowed_hosts={request.get_host()})
    return wanted if here and wanted.startswith("/") else reverse("people:person", args=[asked[0].id])
