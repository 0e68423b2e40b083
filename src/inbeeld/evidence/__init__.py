"""Which means lead to improvement: what those who started had more than comparable people who did not."""

from inbeeld.evidence.learned import Learned
from inbeeld.evidence.question import Question

__all__ = ["Learned", "Question"]
