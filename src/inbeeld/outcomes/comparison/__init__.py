"""Fair comparison of municipalities: expected against actual, given who lives there.

A logistic model of additive counts with a random intercept per municipality; small municipalities are shrunk, and
no municipality has a rank without its interval. Nothing here may be shown before `disclosure` let it out.
"""

from inbeeld.outcomes.comparison.compare import Comparison, compare
from inbeeld.outcomes.comparison.covariates import Covariates, read_covariates
from inbeeld.outcomes.comparison.outcome import Outcome

__all__ = ["Comparison", "Covariates", "Outcome", "compare", "read_covariates"]
