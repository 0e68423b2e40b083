"""Somebody comes, moves here or moves away; and covering for a colleague."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from inbeeld.register import clock
from inbeeld.register.actions.covering import cover as begin_cover
from inbeeld.register.actions.moving import accept_move, announce_move
from inbeeld.register.actions.people import add_person, assign
from inbeeld.register.errors import RefusedError
from inbeeld.register.models import Cover, Employee, Municipality, Transfer
from inbeeld.register.roles import SEES_PEOPLE, Role
from inbeeld.web.access import Request, page, visible_person
from inbeeld.web.people.forms.handing_over import ArrivalForm, CoverForm, MoveForm
from inbeeld.web.people.forms.person import NewPersonForm
from inbeeld.web.people.names import name_of, names_of


@page(*SEES_PEOPLE)
def new(request: Request) -> HttpResponse:
    """A new file. Of a case manager the person joins the own caseload at once."""
    form = NewPersonForm(request.POST or None, initial={"settled_date": clock.today()})
    if request.method == "POST" and form.is_valid():
        try:
            person = add_person(by=request.user, **form.cleaned_data)
        except RefusedError as refused:
            form.add_error("number", str(refused))
        else:
            if request.user.may(Role.CASE_MANAGER):
                day = max(clock.today(), form.cleaned_data["settled_date"])
                assign(people=[person], to=request.user, start=min(day, clock.today()), reason="new", by=request.user)
            messages.success(request, _("The file is there. Begin with a first conversation."))
            return redirect("people:person", person.id)
    return render(request, "people/new.html", {"form": form})


@page(Role.CASE_MANAGER)
def cover(request: Request) -> HttpResponse:
    form = CoverForm(request.POST or None, initial={"until": clock.today()})
    others = (
        Employee.objects.filter(municipality=request.user.municipality).exclude(number="").exclude(pk=request.user.pk)
    )
    form.fields["colleague"].choices = [(one.pk, str(one)) for one in others.order_by("last_name", "username")]  # type: ignore[attr-defined]
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        colleague = get_object_or_404(others, pk=told["colleague"])
        try:
            begin_cover(colleague=colleague, reason=told["reason"], until=told["until"], by=request.user)
            messages.success(request, _("You see this caseload among your own people now."))
            return redirect("people:caseload")
        except RefusedError as refused:
            form.add_error("until", str(refused))
    running = Cover.objects.filter(employee=request.user, until__gte=clock.today()).order_by("until")
    names = {one.number: str(one) for one in others}
    told = {"form": form, "running": [(one, names.get(one.colleague, one.colleague)) for one in running]}
    return render(request, "people/cover.html", told)


@page(*SEES_PEOPLE)
def move(request: Request, id: UUID) -> HttpResponse:
    """To a municipality in this installation; for another one the end of living here is enough."""
    person = visible_person(request, id)
    form = MoveForm(request.POST or None, initial={"moved_on": clock.today()})
    others = Municipality.objects.exclude(pk=person.municipality_id)
    form.fields["to"].choices = sorted(((one.code, one.name) for one in others), key=lambda pair: pair[1])  # type: ignore[attr-defined]
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        to = get_object_or_404(others, pk=told["to"])
        try:
            announce_move(person=person, to=to, moved_on=told["moved_on"], message=told["message"], by=request.user)
            messages.success(request, _("The move is announced. The new municipality finds your message."))
            return redirect("home")
        except RefusedError as refused:
            form.add_error(None, str(refused))
    return render(request, "people/move.html", {"form": form, "person": person, "name": name_of(person)})


@page(Role.TEAM_LEADER)
def arrivals(request: Request) -> HttpResponse:
    """Who moves here; and who left, of whom no more is seen than that."""
    coming = Transfer.objects.filter(receiver=request.user.municipality, accepted_at__isnull=True)
    listed = list(coming.select_related("person__municipality", "by").order_by("moved_on"))
    left = Transfer.objects.filter(person__municipality=request.user.municipality)
    gone = list(left.select_related("person", "receiver").order_by("-moved_on")[:100])
    names = names_of([transfer.person for transfer in (*listed, *gone)])
    told = {
        "arrivals": [(transfer, names[transfer.person_id]) for transfer in listed],
        "gone": [(transfer, names[transfer.person_id]) for transfer in gone],
    }
    return render(request, "people/arrivals.html", told)


@page(Role.TEAM_LEADER)
def arrive(request: Request, transfer: int) -> HttpResponse:
    coming = get_object_or_404(Transfer, pk=transfer, receiver=request.user.municipality, accepted_at__isnull=True)
    form = ArrivalForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            person = accept_move(transfer=coming, number=form.cleaned_data["number"], by=request.user)
            messages.success(request, _("The file is here. Give this person a case manager now."))
            return redirect("people:person", person.id)
        except RefusedError as refused:
            form.add_error("number", str(refused))
    told = {"form": form, "transfer": coming, "name": name_of(coming.person)}
    return render(request, "people/arrive.html", told)
