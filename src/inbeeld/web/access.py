"""Who may see what. Every view says by `page` which roles may open it; a test walks all addresses.

A role that may not open a page is refused (403); a person whom one may not see does not exist (404).
"""

from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from inbeeld.register import clock
from inbeeld.register.actions.reading import log_reading
from inbeeld.register.models import Assignment, Cover, Employee, Person
from inbeeld.register.roles import Role

View = Callable[..., HttpResponse]
EVERYBODY = tuple(Role)


class Request(HttpRequest):
    """A request of somebody who is logged in."""

    user: Employee


def page(*roles: Role) -> Callable[[View], View]:
    """The view is for employees in these roles."""

    def only_for_them(view: View) -> View:
        @login_required
        @wraps(view)
        def guarded(request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
            if not request.user.may(*roles):
                raise PermissionDenied
            return view(request, *args, **kwargs)

        guarded.roles = roles  # type: ignore[attr-defined]
        return guarded

    return only_for_them


def visible_people(employee: Employee) -> QuerySet[Person]:
    """Of a case manager: the own caseload and those that are covered. Of a team leader: the municipality.

    Whoever moved to another municipality in this installation is seen there, and no longer here.
    """
    here = Person.objects.filter(municipality=employee.municipality_id).exclude(transfer__accepted_at__isnull=False)
    if employee.may(Role.TEAM_LEADER):
        return here
    if employee.may(Role.CASE_MANAGER):
        return here.filter(guided_by(employee.municipality_id, numbers_of(employee)))
    return here.none()


def numbers_of(employee: Employee) -> tuple[str, ...]:
    """The own number, and those of colleagues for whom one covers today."""
    today = clock.today()
    covered = Cover.objects.filter(employee=employee, start__lte=today, until__gte=today)
    return (employee.number, *covered.values_list("colleague", flat=True))


def guided_by(municipality: str | None, numbers: tuple[str, ...]) -> Q:
    """People who are guided today by one of these case managers. Served by the index my_caseload."""
    today = clock.today()
    holds = Q(start__lte=today) & (Q(end__isnull=True) | Q(end__gt=today))
    guided = Assignment.current.filter(holds, municipality=municipality, case_manager__in=numbers)
    return Q(pk__in=guided.values("person"))


def purpose_of(employee: Employee, person: Person) -> str:
    """For what the file is opened, by the way in which one may see it."""
    if employee.may(Role.TEAM_LEADER):
        return "team"
    if Person.objects.filter(guided_by(employee.municipality_id, (employee.number,)), pk=person.pk).exists():
        return "guidance"
    cover = Cover.objects.filter(employee=employee, until__gte=clock.today()).order_by("-at").first()
    return f"cover: {cover.reason}" if cover else "cover"


def visible_person(request: Request, id: UUID) -> Person:
    """The person, for a page that shows no more than the list does. Raises 404 for whoever may not be seen."""
    return get_object_or_404(visible_people(request.user), pk=id)


def opened_person(request: Request, id: UUID) -> Person:
    """The person, for a page that shows the file: the reading is logged."""
    person = visible_person(request, id)
    log_reading(by=request.user, person=person, purpose=purpose_of(request.user, person))
    return person
