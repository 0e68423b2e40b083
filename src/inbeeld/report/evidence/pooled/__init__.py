"""What several municipalities found, together: each with its own effect beside that of all."""

from inbeeld.report.evidence.pooled.as_data import to_csv, to_json
from inbeeld.report.evidence.pooled.as_text import print_together
from inbeeld.report.evidence.pooled.content import FoundTogether, document, section

__all__ = ["FoundTogether", "document", "print_together", "section", "to_csv", "to_json"]
