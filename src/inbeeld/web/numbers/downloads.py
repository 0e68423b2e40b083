"""The figures of a page as a file. All of them hold what disclosure released, and nothing more."""

from collections.abc import Callable, Mapping

from django.http import Http404, HttpResponse

from inbeeld.report.content import document
from inbeeld.report.findings import Findings
from inbeeld.report.formats import to_csv
from inbeeld.report.render.pdf import to_pdf
from inbeeld.report.render.xlsx import to_xlsx
from inbeeld.report.sheets.workbook import workbook
from inbeeld.report.speech import speech
from inbeeld.web.numbers.sections import without_delivery

OF_A_DELIVERY = ("intake", "refused", "absent")
"""Sheets on rows that were delivered; here the facts are written."""


def _csv(findings: Findings, _: str) -> bytes:
    asked = findings.groups[0] if findings.groups else findings.figures
    return to_csv(asked).encode("utf-8")


def _pdf(findings: Findings, language: str) -> bytes:
    return to_pdf(without_delivery(document(findings, language)))


def _xlsx(findings: Findings, language: str) -> bytes:
    say = speech(language).say
    left_out = {say(f"sheet.{name}") for name in OF_A_DELIVERY}
    sheets = [sheet for sheet in workbook(findings, language) if sheet.name not in left_out]
    return to_xlsx(sheets, say("report.title", place=findings.place), findings.on)


WRITERS: Mapping[str, Callable[[Findings, str], bytes]] = {"csv": _csv, "xlsx": _xlsx, "pdf": _pdf}
TYPES: Mapping[str, str] = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pdf": "application/pdf",
}


def attachment(findings: Findings, form: str, name: str, language: str) -> HttpResponse:
    """Raises 404 for a form that figures are not written in."""
    if form not in WRITERS:
        raise Http404
    named = {"Content-Disposition": f'attachment; filename="{name}.{form}"', "Cache-Control": "no-store"}
    return HttpResponse(WRITERS[form](findings, language), content_type=TYPES[form], headers=named)
