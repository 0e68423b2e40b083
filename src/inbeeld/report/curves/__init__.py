"""Curves over the years, as disclosure released them: as text, JSON, CSV, SVG and HTML, and as parts of a report."""

from inbeeld.report.curves.as_data import to_csv, to_json
from inbeeld.report.curves.as_html import to_html
from inbeeld.report.curves.as_svg import to_svg
from inbeeld.report.curves.as_text import print_curves
from inbeeld.report.curves.followed import Followed

__all__ = ["Followed", "print_curves", "to_csv", "to_html", "to_json", "to_svg"]
