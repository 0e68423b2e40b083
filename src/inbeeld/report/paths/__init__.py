"""Paths to lasting work, as disclosure released them: text, JSON, CSV, SVG, HTML, and blocks for other pages."""

from inbeeld.report.paths.as_data import to_csv, to_json
from inbeeld.report.paths.as_html import to_html
from inbeeld.report.paths.as_svg import to_svg
from inbeeld.report.paths.as_text import print_paths
from inbeeld.report.paths.blocks import blocks
from inbeeld.report.paths.walked import Walked, walked

__all__ = ["Walked", "blocks", "print_paths", "to_csv", "to_html", "to_json", "to_svg", "walked"]
