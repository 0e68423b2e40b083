"""What helps: what was found here, what others sent, and whether it is looked at where somebody chooses."""

from inbeeld.register.models.evidence.finding import Finding
from inbeeld.register.models.evidence.looking import Looking
from inbeeld.register.models.evidence.sent import SentEffects

__all__ = ["Finding", "Looking", "SentEffects"]
