"""What is answered: lines that are added and never overwritten, checked against the question they answer."""

from inbeeld.survey.answers.answer import Answer, Line
from inbeeld.survey.answers.checking import problems
from inbeeld.survey.answers.count import Contest, Count, StandingCounts, standing_counts
from inbeeld.survey.answers.problem import Problem
from inbeeld.survey.answers.standing import Decision, Dispute, Standing, standing

__all__ = [
    "Answer",
    "Contest",
    "Count",
    "Decision",
    "Dispute",
    "Line",
    "Problem",
    "Standing",
    "StandingCounts",
    "problems",
    "standing",
    "standing_counts",
]
