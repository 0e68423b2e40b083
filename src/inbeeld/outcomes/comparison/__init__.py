"""Fair comparison of municipalities: expected against actual, given who lives there.

A logistic model of additive counts with a random intercept per municipality; small municipalities are shrunk, and
no municipality has a rank without its interval. Nothing here may be shown before `disclosure` let it out.
"""

from inbeeld.outcomes.comparison.by_policy import PolicyEffect, by_policy
from inbeeld.outcomes.comparison.compare import Comparison, compare
from inbeeld.outcomes.comparison.covariates import Covariates, read_covariates
from inbeeld.outcomes.comparison.outcome import Outcome
from inbeeld.outcomes.comparison.policies import Policies, read_policies

__all__ = [
    "Comparison",
    "Covariates",
    "Outcome",
    "Policies",
    "PolicyEffect",
    "by_policy",
    "compare",
    "read_covariates",
    "read_policies",
]
