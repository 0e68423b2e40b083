"""A comparison of municipalities: through disclosure control, and then as text, JSON, CSV, a funnel plot or a map."""

from inbeeld.report.comparison.agreeing import agreeing, without_total
from inbeeld.report.comparison.as_data import to_csv, to_json
from inbeeld.report.comparison.as_html import to_html
from inbeeld.report.comparison.as_map import to_map
from inbeeld.report.comparison.as_svg import to_svg
from inbeeld.report.comparison.as_text import print_comparison, print_policies
from inbeeld.report.comparison.fair import Fair
from inbeeld.report.comparison.publish import publish
from inbeeld.report.comparison.publish_policies import publish_policies

__all__ = [
    "Fair",
    "agreeing",
    "print_comparison",
    "print_policies",
    "publish",
    "publish_policies",
    "to_csv",
    "to_html",
    "to_json",
    "to_map",
    "to_svg",
    "without_total",
]
