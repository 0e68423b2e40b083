"""What was handed over, and whose caseload one can hand over."""

from django.db.models import Count
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from inbeeld.register import clock
from inbeeld.register.actions.people import mark_read
from inbeeld.register.models import Assignment, Cover, Handover
from inbeeld.register.roles import SEES_PEOPLE, Role
from inbeeld.web.access import Request, page
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
