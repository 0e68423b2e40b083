"""One HTML file: no network, no script, so that it can be mailed, kept and printed."""

from functools import cache
from importlib.resources import files

from jinja2 import Environment, StrictUndefined, Template

from inbeeld.report.document import Block, Document
from inbeeld.report.speech import speech


def to_html(document: Document) -> str:
    return _template().render(
        document=document,
        style=(files(__package__) / "page.css").read_text("utf-8"),
        say=speech(document.language).say,
        kind=_kind,
    )


@cache
def _template() -> Template:
    page = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    return page.from_string((files(__package__) / "page.html.j2").read_text("utf-8"))


def _kind(block: Block) -> str:
    return type(block).__name__
