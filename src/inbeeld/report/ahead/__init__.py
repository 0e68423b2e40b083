"""Looking ahead, in print: from a released projection to a text, JSON, CSV, or sections with a chart."""

from inbeeld.report.ahead.as_data import to_csv, to_json
from inbeeld.report.ahead.as_text import print_ahead
from inbeeld.report.ahead.sections import answer, below

__all__ = ["answer", "below", "print_ahead", "to_csv", "to_json"]
