"""People by calendar months: who is here, seen, at work, and who starts the instrument. All designs look at this."""

from inbeeld.evidence.panel.outcome_at import outcome_at
from inbeeld.evidence.panel.panel import Panel, panel
from inbeeld.evidence.panel.starts import BEFORE, NEVER

__all__ = ["BEFORE", "NEVER", "Panel", "outcome_at", "panel"]
