"""SVG: the chart of flows of everybody."""

from inbeeld.facts.errors import RequestError
from inbeeld.report.document import Chart
from inbeeld.report.paths.blocks import blocks
from inbeeld.report.paths.walked import Walked
from inbeeld.report.speech import speech


def to_svg(walked: Walked, language: str) -> str:
    """Raises RequestError for a language that reports are not written in, and where nobody can be drawn."""
    told = blocks(walked, speech(language))
    found = next((block for block in told if isinstance(block, Chart)), None)
    if found is None:
        raise RequestError("These are too few people to draw. Take a shorter --within, or more municipalities.")
    return found.wide
