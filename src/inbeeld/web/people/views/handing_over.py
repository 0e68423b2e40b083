"""Handing over people, and reading what was handed over."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from django.contrib import messages
from django.db.models import Count
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from inbeeld.register import clock
from inbeeld.register.actions.people import assign, mark_read
from inbeeld.register.models import Assignment, Cover, Details, Employee, Handover, Person
from inbeeld.register.roles import SEES_PEOPLE, Role
from inbeeld.web.access import Request, guided_by, page, visible_people
from inbeeld.web.people.forms.handing_over import HandOverForm
from inbeeld.web.people.names import colleagues, names_of


@page(*SEES_PEOPLE)
def handovers(request: Request) -> HttpResponse:
    """What was handed over to me, and (for a team leader) what colleagues did not read yet."""
    mine = (
        Handover.objects.filter(receiver=request.user).select_related("person", "receiver", "by").order_by("-at")[:50]
    )
    unread = Handover.objects.filter(municipality=request.user.municipality, read_at__isnull=True)
    waiting = unread.exclude(receiver=request.user).select_related("person", "receiver", "by").order_by("at")
    listed = [*mine, *(waiting if request.user.may(Role.TEAM_LEADER) else waiting.filter(by=request.user))]
    names = names_of({handover.person for handover in listed})
    told = [(handover, names[handover.person_id], handover.receiver_id == request.user.pk) for handover in listed]
    covers = _covers(request) if request.user.may(Role.TEAM_LEADER) else []
    return render(request, "people/handovers.html", {"handovers": told, "guides": _givers(request), "covers": covers})


@page(*SEES_PEOPLE)
@require_POST
def read(request: Request, handover: int) -> HttpResponse:
    mark_read(handover=get_object_or_404(Handover, pk=handover, receiver=request.user), by=request.user)
    return redirect("people:handovers")


@page(*SEES_PEOPLE)
def hand_over(request: Request) -> HttpResponse:
    """One person, some, or the whole caseload of a case manager (`from`), or whoever has nobody yet."""
    giver = request.GET.get("from", "" if request.user.may(Role.TEAM_LEADER) else request.user.number)
    people = _people(request, giver)
    names = names_of(people)
    form = HandOverForm(request.POST or None, initial={"start": clock.today(), "person": [str(p.id) for p in people]})
    form.fields["person"].choices = sorted(((str(id), name) for id, name in names.items()), key=lambda pair: pair[1])  # type: ignore[attr-defined]
    form.fields["to"].choices = _receivers(request, giver)  # type: ignore[attr-defined]
    if request.method == "POST" and form.is_valid():
        _carry_out(request, form, {str(person.id): person for person in people}, giver)
        return redirect("people:handovers")
    known = colleagues(request.user.municipality) if request.user.municipality else {}
    told = {"form": form, "giver": known.get(giver, giver), "count": len(people)}
    return render(request, "people/hand_over.html", told)


def _carry_out(request: Request, form: HandOverForm, people: dict[str, Person], giver: str) -> None:
    told = form.cleaned_data
    chosen = [people[id] for id in told["person"]]
    receivers = list(
        Employee.objects.filter(municipality=request.user.municipality, number__in=told["to"]).order_by("number")
    )
    for receiver, given in _spread(chosen, receivers).items():
        _give(request, given, receiver, told["start"], told["reason"], "" if told["beside"] else giver)
    text = ngettext("%(n)s person is handed over.", "%(n)s people are handed over.", len(chosen)) % {"n": len(chosen)}
    messages.success(request, text)


def _give(
    request: Request, people: list[Person], receiver: Employee, start: date, reason: str, instead_of: str
) -> None:
    assign(people=people, to=receiver, start=start, reason=reason, instead_of=instead_of, by=request.user)


def _spread(people: Sequence[Person], receivers: Sequence[Employee]) -> dict[Employee, list[Person]]:
    """Evenly, the largest households first, each to one receiver."""
    living = dict(Details.current.filter(person__in=people).values_list("person", "household_id"))
    households: dict[str, list[Person]] = {}
    for person in people:
        households.setdefault(living.get(person.id) or str(person.id), []).append(person)
    given: dict[Employee, list[Person]] = {receiver: [] for receiver in receivers}
    for members in sorted(households.values(), key=len, reverse=True):
        min(given.values(), key=len).extend(members)
    return {receiver: listed for receiver, listed in given.items() if listed}


def _people(request: Request, giver: str) -> list[Person]:
    """Of the giver; or the one person asked for; of nobody those without a case manager."""
    seen = visible_people(request.user)
    if one := request.GET.get("person"):
        return [get_object_or_404(seen, pk=_uuid(one))]
    if giver:
        return list(seen.filter(guided_by(request.user.municipality_id, (giver,))))
    today = clock.today()
    guided = Assignment.current.filter(municipality=request.user.municipality).exclude(end__lte=today)
    gone = Details.current.filter(municipality=request.user.municipality, left_date__lte=today)
    return list(seen.exclude(pk__in=guided.values("person")).exclude(pk__in=gone.values("person")))


def _uuid(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError:
        return UUID(int=0)


def _receivers(request: Request, giver: str) -> list[tuple[str, str]]:
    """Colleagues with how many people each guides now."""
    loads = _loads(request)
    listed = Employee.objects.filter(municipality=request.user.municipality, is_active=True).exclude(number="")
    others = listed.exclude(number=giver).order_by("last_name", "first_name", "username")
    return [(one.number, _with_load(one, loads.get(one.number, 0))) for one in others]


def _with_load(who: Employee, n: int) -> str:
    return ngettext("%(who)s, guides %(n)s person", "%(who)s, guides %(n)s people", n) % {"who": who, "n": n}


def _loads(request: Request) -> dict[str, int]:
    today = clock.today()
    held = Assignment.current.filter(municipality=request.user.municipality, start__lte=today).exclude(end__lte=today)
    return dict(held.values_list("case_manager").annotate(Count("person", distinct=True)).order_by())


def _covers(request: Request) -> list[tuple[Cover, str]]:
    """Who covers for whom today, for the team leader."""
    running = Cover.objects.filter(employee__municipality=request.user.municipality, until__gte=clock.today())
    known = colleagues(request.user.municipality) if request.user.municipality else {}
    listed = running.select_related("employee").order_by("until")
    return [(one, known.get(one.colleague, one.colleague)) for one in listed]


def _givers(request: Request) -> list[tuple[str, str]]:
    """Whose caseload one may hand over: one's own, or as a team leader anybody's."""
    if not request.user.may(Role.TEAM_LEADER):
        return [(request.user.number, _("your own caseload"))]
    known = colleagues(request.user.municipality) if request.user.municipality else {}
    return sorted(
        ((number, f"{known.get(number, number)} ({n})") for number, n in _loads(request).items()), key=lambda x: x[1]
    )
