"""A finding is asked for, worked out while nobody waits, and taken along as a file."""

from collections.abc import Callable, Mapping

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from django_htmx.http import HttpResponseClientRefresh

from inbeeld.evidence.pooling import Sent, as_bytes
from inbeeld.register import clock
from inbeeld.register.actions.finding import begin_finding, fail_finding
from inbeeld.register.errors import RefusedError
from inbeeld.register.models import Finding
from inbeeld.register.roles import SEES_NUMBERS, Role
from inbeeld.report.evidence import Found, document, to_csv
from inbeeld.report.render.pdf import to_pdf
from inbeeld.web.access import Request, page
from inbeeld.web.evidence.asking import AskForm, day_of
from inbeeld.web.evidence.instruments import is_instrument
from inbeeld.web.evidence.practised import practised
from inbeeld.web.evidence.telling import found_of
from inbeeld.web.evidence.views.instruments import instrument_page
from inbeeld.web.evidence.working import how_far, start
from inbeeld.web.numbers.views.figures import place_of
from inbeeld.web.templatetags.told import language

WRITERS: Mapping[str, tuple[str, Callable[[Found], bytes]]] = {
    "pdf": ("application/pdf", lambda found: to_pdf(document(found, language()))),
    "csv": ("text/csv; charset=utf-8", lambda found: to_csv(found).encode("utf-8")),
    "effects": ("application/json", lambda found: as_bytes(Sent.of(found.learned, found.released.threshold))),
}
"""By the end of the name; `effects` is to be sent to other municipalities."""


@page(Role.POLICY_OFFICER)
@require_POST
def begin(request: Request, instrument: str) -> HttpResponse:
    form, place = AskForm(request.POST), place_of(request)
    if not is_instrument(instrument, place):
        raise Http404
    if not form.is_valid():
        return instrument_page(request, instrument, form)
    for lost in Finding.objects.filter(municipality=place, instrument=instrument, found_at=None, failed=""):
        if how_far(lost) is None:
            fail_finding(finding=lost, why=_("It was cut short."))
    try:
        day = day_of(clock.today())
        finding = begin_finding(instrument=instrument, day=day, question=form.question, by=request.user)
    except RefusedError as wrong:
        messages.error(request, str(wrong))
    else:
        start(finding, request.user)
    return redirect("evidence:instrument", instrument)


@page(*SEES_NUMBERS)
def progress(request: Request, instrument: str) -> HttpResponse:
    """How far it is; asked for again and again while the work goes on."""
    if not getattr(request, "htmx", False):
        return redirect("evidence:instrument", instrument)
    own = Finding.objects.filter(municipality=place_of(request), instrument=instrument, found_at=None, failed="")
    shares = [share for one in own if (share := how_far(one)) is not None]
    if not shares:
        return HttpResponseClientRefresh()
    return render(request, "evidence/_progress.html", {"instrument": instrument, "share": shares[0]})


@page(*SEES_NUMBERS)
def download(request: Request, finding: int, form: str) -> HttpResponse:
    if form not in WRITERS:
        raise Http404
    own = Finding.objects.filter(municipality=place_of(request), found_at__isnull=False)
    one = get_object_or_404(own, pk=finding)
    kind, write = WRITERS[form]
    name = f"inbeeld-{one.municipality_id}-{one.instrument}-{one.day}.{form}"
    named = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
    done = practised(one.municipality, one.instrument, one.day)
    return HttpResponse(write(found_of(one, done)), content_type=kind, headers=named)
