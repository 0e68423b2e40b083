"""HTML: one file with every chart, its numbers month by month, and what they mean."""

from inbeeld.report.curves.content import document
from inbeeld.report.curves.followed import Followed
from inbeeld.report.curves.years import EVERY_MONTH, years
from inbeeld.report.render.html import to_html as rendered


def to_html(found: Followed, language: str) -> str:
    """Raises RequestError for a language that reports are not written in."""
    return rendered(document(years(found, language, EVERY_MONTH)))
