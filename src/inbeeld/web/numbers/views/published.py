"""Tables that a policy officer published: those of the own municipality, and for researchers those of all."""

from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render

from inbeeld.register.actions.snapshots import PUBLISHED
from inbeeld.register.models import Snapshot
from inbeeld.register.roles import Role
from inbeeld.report.findings import NO_ROWS, Findings
from inbeeld.report.subject import subject
from inbeeld.web.access import Request, page
from inbeeld.web.numbers import kept, sections
from inbeeld.web.numbers.downloads import WRITERS, attachment
from inbeeld.web.templatetags.told import language

READERS = tuple(role for role in Role if role is not Role.ADMINISTRATOR)
"""An administrator keeps the accounts, and has no work with figures."""


def readable(request: Request) -> QuerySet[Snapshot]:
    found = Snapshot.objects.filter(kind=PUBLISHED).select_related("municipality").order_by("-day", "municipality")
    return found if request.user.may(Role.RESEARCHER) else found.filter(municipality=request.user.municipality_id)


@page(*READERS)
def published(request: Request) -> HttpResponse:
    return render(request, "numbers/published.html", {"months": readable(request).defer("numbers")})


@page(*READERS)
def table(request: Request, snapshot: int) -> HttpResponse:
    found = get_object_or_404(readable(request), pk=snapshot)
    about = subject(_findings(found), language())
    parts = {"answer": sections.answer(about), "sections": sections.below(about)}
    told = {"month": found, **parts, "downloads": tuple(WRITERS)}
    return render(request, "numbers/published_table.html", told)


@page(*READERS)
def download(request: Request, snapshot: int, form: str) -> HttpResponse:
    found = get_object_or_404(readable(request), pk=snapshot)
    return attachment(_findings(found), form, f"inbeeld-{found.municipality_id}-{found.day}", language())


def _findings(month: Snapshot) -> Findings:
    """As it was released then."""
    return Findings(
        place=month.municipality.name,
        on=month.day,
        known_on=None,
        figures=kept.read_back(month.numbers["released"]),
        groups=(),
        waves=(),
        intake=NO_ROWS,
        absent={},
    )
