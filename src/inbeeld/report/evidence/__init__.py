"""What was learnt of an instrument, as disclosure released it: a page, text, data, and one sentence for elsewhere."""

from inbeeld.report.evidence.as_data import to_csv, to_json
from inbeeld.report.evidence.as_svg import to_svg
from inbeeld.report.evidence.as_text import print_found
from inbeeld.report.evidence.content import document
from inbeeld.report.evidence.found import Found
from inbeeld.report.evidence.sentences import headline, one_sentence

__all__ = ["Found", "document", "headline", "one_sentence", "print_found", "to_csv", "to_json", "to_svg"]
