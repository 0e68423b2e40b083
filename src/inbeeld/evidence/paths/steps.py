"""Paths in words of their own: what came first, what came next, and where it led to.

Everybody who settled as an adult is followed from that day for so many months. A step is one of the states of
`timeline.states`; it begins on the first day of a spell, or on the day of settling if the spell began before.
"""

from inbeeld.timeline.states import SPELLS_OF

PAID_WORK, EDUCATION, LEFT = "paid_work", "education", "left"
ON_THE_WAY = ("placement", "volunteer_work", "support")
STEPS = tuple(state for state in SPELLS_OF if state != "benefit_only")

EDUCATION_FIRST, WORK_FIRST, BOTH, NEITHER = "education_first", "work_first", "both", "neither"
FIRST = (EDUCATION_FIRST, WORK_FIRST, BOTH, NEITHER)
"""Which of education and paid work began first; both: within half a year of each other."""
TOGETHER = 182

NOTHING_NEW = "nothing_new"
NEXT = (*STEPS, NOTHING_NEW)
"""The first step of another kind that began on a later day (for both: after both had begun; for neither: at all). Of
two on the same day, the first of STEPS."""

LASTING_WORK, UNDER_WAY, NO_STEP = "lasting_work", "on_the_way", "no_step"
OUTCOME = (LASTING_WORK, PAID_WORK, EDUCATION, UNDER_WAY, NO_STEP, LEFT)
"""lasting_work: work has lasted by the last day, as `inbeeld follow` counts it. Or else: gone or 65 before the last
day, or the state on that day."""
