"""What is really done behind the name of an instrument, and whom it reaches: as sections, and by itself."""

from inbeeld.report.practice.as_html import to_html
from inbeeld.report.practice.as_json import to_json
from inbeeld.report.practice.as_text import print_practice
from inbeeld.report.practice.practised import Practised
from inbeeld.report.practice.sections import labels_section, practice_section, reach_section

__all__ = ["Practised", "labels_section", "practice_section", "print_practice", "reach_section", "to_html", "to_json"]
