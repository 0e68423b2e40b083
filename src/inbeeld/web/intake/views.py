"""Bringing a whole caseload in: upload, check, look, receive; and taking it out."""

from typing import Any

from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST
from django_htmx.http import HttpResponseClientRefresh

from inbeeld.facts.errors import CaseloadError
from inbeeld.facts.record_types import TABLE_NAMES
from inbeeld.register import clock
from inbeeld.register.roles import Role
from inbeeld.web.access import Request, page
from inbeeld.web.intake import refused, working
from inbeeld.web.intake.delivery import CHECKED, CHECKING, FAILED, RECEIVED, RECEIVING, Delivery, State
from inbeeld.web.intake.exporting import exported
from inbeeld.web.intake.forms import Export, MendedFiles, Upload, row_form
from inbeeld.web.intake.unpacking import unpack
from inbeeld.web.intake.wording import TABLES, reason

ROWS_A_PAGE = 50
OPEN = (CHECKED, RECEIVED)


@page(Role.TEAM_LEADER)
def intake(request: Request) -> HttpResponse:
    delivery = Delivery.of(request.user)
    if not delivery.exists():
        return render(request, "intake/upload.html", {"upload": Upload(), "export": Export()})
    return render(request, "intake/delivery.html", _told(request, delivery))


@page(Role.TEAM_LEADER)
@require_POST
def upload(request: Request) -> HttpResponse:
    form, delivery = Upload(request.POST, request.FILES), Delivery.of(request.user)
    if delivery.exists() and delivery.state().working and not delivery.lost():
        return redirect("intake:intake")
    if form.is_valid():
        try:
            delivery.begin()
            aside = unpack(form.cleaned_data["tables"], delivery.package)
            delivery.tell(State(left_aside=aside, began=clock.now().isoformat()))
            working.start(request.user, CHECKING)
            return redirect("intake:intake")
        except CaseloadError as wrong:
            delivery.throw_away()
            form.add_error("tables", list(wrong.problems))
    return render(request, "intake/upload.html", {"upload": form, "export": Export()}, status=422)


@page(Role.TEAM_LEADER)
def progress(request: Request) -> HttpResponse:
    """How far it is; asked for again and again while the work goes on."""
    delivery = Delivery.of(request.user)
    if not getattr(request, "htmx", False):
        return redirect("intake:intake")
    if not delivery.exists() or not delivery.state().working or delivery.lost():
        return HttpResponseClientRefresh()
    return render(request, "intake/progress.html", _told(request, delivery))


@page(Role.TEAM_LEADER)
@require_POST
def check_again(request: Request) -> HttpResponse:
    return _start(request, CHECKING)


@page(Role.TEAM_LEADER)
@require_POST
def receive(request: Request) -> HttpResponse:
    return _start(request, RECEIVING)


def _start(request: Request, stage: str) -> HttpResponse:
    delivery = Delivery.of(request.user)
    if delivery.exists() and delivery.package.exists():
        working.start(request.user, stage)
    return redirect("intake:intake")


@page(Role.TEAM_LEADER)
@require_POST
def throw_away(request: Request) -> HttpResponse:
    """Also what is done: nothing of it is kept any longer."""
    delivery = Delivery.of(request.user)
    if delivery.exists() and (not delivery.state().working or delivery.lost()):
        delivery.throw_away()
    return redirect("intake:intake")


@page(Role.TEAM_LEADER)
def mend(request: Request, table: str, line: int) -> HttpResponse:
    """One refused row, cell by cell."""
    delivery = _open(request)
    row = refused.row_of(delivery, table, line) if table in TABLE_NAMES else None
    if row is None:
        raise Http404
    wrong = {fault["field"]: reason(fault["reason"]) for fault in row.faults if fault["field"]}
    form = row_form(table, wrong, data=request.POST or None, initial=refused.cells_of(delivery, table, line))
    if request.method == "POST" and form.is_valid():
        delivery.mend({table: {line: {name: value or "" for name, value in form.cleaned_data.items()}}})
        return redirect("intake:intake")
    whole = [reason(fault["reason"]) for fault in row.faults if not fault["field"]]
    told = {"form": form, "row": row, "table": TABLES[table], "whole": whole, "faults": len(wrong)}
    return render(request, "intake/mend.html", told)


@page(Role.TEAM_LEADER)
@require_POST
def mend_by_file(request: Request) -> HttpResponse:
    delivery, form = _open(request), MendedFiles(request.POST, request.FILES)
    if form.is_valid():
        try:
            delivery.mend(refused.mends_in(form.cleaned_data["tables"], delivery))
            working.start(request.user, CHECKING)
            return redirect("intake:intake")
        except CaseloadError as wrong:
            form.add_error("tables", list(wrong.problems))
    return render(request, "intake/delivery.html", _told(request, delivery, mended_files=form), status=422)


@page(Role.TEAM_LEADER)
def refused_rows(request: Request) -> HttpResponse:
    content = refused.zipped(_open(request))
    named = {"Content-Disposition": 'attachment; filename="refused-rows.zip"', "Cache-Control": "no-store"}
    return HttpResponse(content, content_type="application/zip", headers=named)


@page(Role.TEAM_LEADER)
@require_POST
def export(request: Request) -> HttpResponse:
    form, place = Export(request.POST), request.user.municipality
    if not form.is_valid() or place is None:
        return redirect("intake:intake")
    made = exported(place, form.cleaned_data["suffix"], request.user)
    name = f"{place.code}-{clock.today():%Y-%m-%d}.zip"
    return FileResponse(  # type: ignore[return-value]  # a response all the same
        made, as_attachment=True, filename=name, content_type="application/zip"
    )


def _open(request: Request) -> Delivery:
    """The delivery, where its rows can be looked at."""
    delivery = Delivery.of(request.user)
    if not delivery.exists() or delivery.state().stage not in OPEN or not delivery.refused_rows.exists():
        raise Http404
    return delivery


def _told(request: Request, delivery: Delivery, **more: Any) -> dict[str, Any]:
    state = delivery.state()
    number = max(1, int(request.GET["page"]) if request.GET.get("page", "").isdecimal() else 1)
    rows = refused.page_of(delivery, (number - 1) * ROWS_A_PAGE, ROWS_A_PAGE) if state.stage in OPEN else []
    return {
        "state": state,
        "lost": delivery.lost(),
        "failed": state.stage == FAILED,
        "place": {CHECKING: 2, CHECKED: 3, FAILED: 2, RECEIVING: 4, RECEIVED: 5}[state.stage],
        "table": TABLES.get(state.table, ""),
        "tallies": [
            {**tally, "title": TABLES[tally["table"]], "added": _added(delivery, tally)} for tally in state.tallies
        ],
        "rows": [{"row": row, "title": TABLES[row.table], "faults": _faults(row)} for row in rows],
        "mended": len(delivery.unchecked()),
        "page": number,
        "more": number * ROWS_A_PAGE < state.refused,
        "mended_files": MendedFiles(),
        **more,
    }


def _added(delivery: Delivery, tally: dict[str, Any]) -> int:
    return delivery.state().added.get(tally["table"], 0)


def _faults(row: refused.RefusedRow) -> list[dict[str, Any]]:
    return [{**fault, "why": reason(fault["reason"])} for fault in row.faults]
