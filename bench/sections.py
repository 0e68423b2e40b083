"""docs/performance.md has a section for each measurement, and each writes its own and leaves the others."""

from collections.abc import Iterable
from pathlib import Path

PAGE = Path("docs/performance.md")
OUTCOMES = "## Following and comparing"
DIVISION = "## Dividing places"
MATCHING = "## People and offers"
LEARNING = "## Learning what helps"
SPREAD = "## Larger than one machine"
WEB = "## The pages of the register"
APART = (OUTCOMES, DIVISION, MATCHING, LEARNING, SPREAD, WEB)
"""Those that are measured by a step of their own, in the order of the page."""


def write_section(heading: str, lines: Iterable[str]) -> None:
    sections = {**kept(), heading: "\n".join([heading, "", *lines])}
    _write(measured_together(), sections)


def write_measured_together(text: str) -> None:
    """What `make bench` writes."""
    _write(text, kept())


def kept() -> dict[str, str]:
    """By heading the sections that were measured apart."""
    begins = {heading: _text().find(heading) for heading in APART}
    there = sorted((place, heading) for heading, place in begins.items() if place >= 0)
    ends = [*(place for place, _ in there[1:]), None]
    return {heading: _text()[place:end] for (place, heading), end in zip(there, ends, strict=True)}


def measured_together() -> str:
    return _text()[: len(_text()) - sum(map(len, kept().values()))]


def _text() -> str:
    return PAGE.read_text("utf-8")


def _write(first: str, sections: dict[str, str]) -> None:
    told = [first, *(sections[heading] for heading in APART if heading in sections)]
    PAGE.write_text("\n".join(part.rstrip() + "\n" for part in told), "utf-8")
