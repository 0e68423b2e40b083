"""Where what was learnt goes: to the terminal or a file, in each of its forms."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TypeVar

from rich.console import Console

from inbeeld.cli.terminal import answer, in_language
from inbeeld.disclosure.rule import Rule
from inbeeld.evidence.pooling import Sent, as_bytes
from inbeeld.facts.errors import RequestError
from inbeeld.facts.whole_file import write_whole
from inbeeld.report import evidence
from inbeeld.report.document import Document
from inbeeld.report.evidence import Found, pooled
from inbeeld.report.evidence.pooled import FoundTogether
from inbeeld.report.render.html import to_html
from inbeeld.report.render.pdf import to_pdf

PDF, EFFECTS, SVG = "pdf", "effects", "svg"
FORMS = ("json", "csv", SVG, "html", PDF, EFFECTS)
T = TypeVar("T", Found, FoundTogether)


def ensure_tellable(form: str, output: Path | None, threshold: int) -> None:
    """Before minutes of work. Raises RequestError for a PDF without a file, and ThresholdError."""
    Rule(threshold)
    if form == PDF and output is None:
        raise RequestError("A PDF needs a file: say with --output which.")


def tell(found: Found, form: str, output: Path | None, language: str) -> None:
    """Raises RequestError where there is nothing to draw or send."""
    document = partial(evidence.document, language=language)
    data = {"json": evidence.to_json, "csv": evidence.to_csv, EFFECTS: _to_send}
    data |= in_language({SVG: evidence.to_svg}, language)
    _tell(found, form, output, document, partial(evidence.print_found, language=language), data)


def tell_together(found: FoundTogether, form: str, output: Path | None, language: str) -> None:
    """Raises RequestError for forms that are of one municipality."""
    if form in (EFFECTS, SVG):
        raise RequestError(
            f"Effects that were taken together are not written as {form}. Choose html, pdf, json or csv."
        )
    document = partial(pooled.document, language=language)
    data = {"json": pooled.to_json, "csv": pooled.to_csv}
    _tell(found, form, output, document, partial(pooled.print_together, language=language), data)


def _tell(
    found: T,
    form: str,
    output: Path | None,
    document: Callable[[T], Document],
    print_table: Callable[[T, Console], None],
    data: Mapping[str, Callable[[T], str]],
) -> None:
    if form == PDF and output:
        write_whole(output, to_pdf(document(found)))
    else:
        answer(found, form, output, print_table, {**data, "html": lambda told: to_html(document(told))})


def _to_send(found: Found) -> str:
    """The sealed file for other municipalities."""
    if not found.learned.effects:
        raise RequestError("There is no effect to send. Leave out --format effects to read why.")
    return as_bytes(Sent.of(found.learned, found.released.threshold)).decode()
