"""From a wave to what may be said of all municipalities.

found = findings(wave, by=("size",))
found.rows.filter(question="dedicated", of="persons")
"""

from inbeeld.survey.findings.changes import changes
from inbeeld.survey.findings.findings import Findings, findings
from inbeeld.survey.findings.indicator import Indicator, indicators
from inbeeld.survey.findings.secrecy import MINIMUM

__all__ = ["MINIMUM", "Findings", "Indicator", "changes", "findings", "indicators"]
