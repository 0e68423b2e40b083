"""Writing the report: the suffix of the file says as what."""

from collections.abc import Callable, Mapping
from pathlib import Path

from inbeeld.facts.errors import RequestError
from inbeeld.facts.whole_file import write_whole
from inbeeld.report.content import document
from inbeeld.report.findings import Findings
from inbeeld.report.render.html import to_html
from inbeeld.report.render.pdf import to_pdf
from inbeeld.report.render.xlsx import to_xlsx
from inbeeld.report.sheets.workbook import workbook
from inbeeld.report.speech import speech


def _html(findings: Findings, language: str) -> bytes:
    return to_html(document(findings, language)).encode("utf-8")


def _pdf(findings: Findings, language: str) -> bytes:
    return to_pdf(document(findings, language))


def _xlsx(findings: Findings, language: str) -> bytes:
    title = speech(language).say("report.title", place=findings.place)
    return to_xlsx(workbook(findings, language), title, findings.on)


WRITERS: Mapping[str, Callable[[Findings, str], bytes]] = {".html": _html, ".pdf": _pdf, ".xlsx": _xlsx}


def write_report(findings: Findings, path: Path, language: str) -> None:
    """Raises RequestError for a suffix or a language that is not known, before anything is written."""
    writer = WRITERS.get(path.suffix.lower())
    if writer is None:
        raise RequestError(f"a report is written as {', '.join(WRITERS)}, not as '{path.suffix or path.name}'")
    write_whole(path, writer(findings, language))
