"""The formats of `inbeeld measure`."""

from inbeeld.report.formats.as_csv import to_csv
from inbeeld.report.formats.as_html import to_html
from inbeeld.report.formats.as_json import to_json
from inbeeld.report.formats.as_text import print_figures

__all__ = ["print_figures", "to_csv", "to_html", "to_json"]
