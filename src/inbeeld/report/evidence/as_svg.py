"""SVG: the dot with its margin, by itself."""

from inbeeld.facts.errors import RequestError
from inbeeld.report.evidence.content import document
from inbeeld.report.evidence.found import Found


def to_svg(found: Found, language: str) -> str:
    """Raises RequestError where no effect can be told, with the reason; and for an unknown language."""
    page = document(found, language)
    drawn = next((chart.wide for chart in page.charts if chart.wide), None) if found.main else None
    if drawn is None:
        raise RequestError("There is no effect to draw. Leave out --format svg to read why.")
    return drawn
