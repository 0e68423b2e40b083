"""A tagged PDF through Typst, with the fonts that Typst brings along, so that it is the same on every machine."""

import json
from importlib.resources import files
from typing import Literal

import typst

from inbeeld.report.document import Document
from inbeeld.report.render.paper import paper

ACCESSIBLE: Literal["ua-1"] = "ua-1"
"""PDF/UA: Typst refuses to write it where a picture lacks its text or a document its title."""


def to_pdf(document: Document) -> bytes:
    return typst.compile(
        (files(__package__) / "page.typ").read_bytes(),
        output=None,
        format="pdf",
        sys_inputs={"document": json.dumps(paper(document))},
        ignore_system_fonts=True,
        pdf_standards=ACCESSIBLE,
    )
