"""The formats of `inbeeld measure` and `inbeeld follow`."""

from inbeeld.report.formats.as_csv import to_csv
from inbeeld.report.formats.as_html import to_html
from inbeeld.report.formats.as_json import to_json
from inbeeld.report.formats.as_text import print_figures
from inbeeld.report.formats.curves import curves_to_csv, curves_to_json, print_curves

__all__ = ["curves_to_csv", "curves_to_json", "print_curves", "print_figures", "to_csv", "to_html", "to_json"]
