"""Looking ahead: today's caseload some months on, if people go on moving as they did.

Arithmetic, not a forecast: a Markov chain with the monthly rates of the past two years, or with rates "as if". From
counts alone. Nothing here may be shown before `disclosure` let it out.
"""

from inbeeld.outcomes.ahead.as_if import AsIf, read_as_if
from inbeeld.outcomes.ahead.look import Ahead, look_ahead
from inbeeld.outcomes.ahead.observed import RULES

__all__ = ["RULES", "Ahead", "AsIf", "look_ahead", "read_as_if"]
