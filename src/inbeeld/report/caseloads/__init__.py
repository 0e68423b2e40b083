"""Who would guide whom, and what one case manager more or fewer would mean: for a terminal, as JSON and as CSV.

They hold people of one municipality and are for its team leader; nothing here is for publication.
"""

from inbeeld.report.caseloads import proposals, what_ifs

__all__ = ["proposals", "what_ifs"]
