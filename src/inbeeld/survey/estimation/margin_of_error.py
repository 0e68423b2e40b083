"""The margin that a printed figure had at best, when only the response is known."""

from math import sqrt

from inbeeld.survey.errors import SurveyError
from inbeeld.survey.estimation.interval import symmetric


def best_margin(share: float, municipalities: int, answered: int, respondents: int | None = None) -> float:
    """Half of the 95 % interval of a share of municipalities, had chance alone decided who answered.

    t √((1 - n / N) p (1 - p) / (m - 1)), m the respondents, each of whom gives one answer for all of theirs; without
    them, each municipality answered by itself. For a share of 0.5, of 197 of 390 by 110 respondents: 0.067.
    At best, for it holds no bias: who answers differs from who does not.
    Raises SurveyError for numbers that cannot be.
    """
    independent = answered if respondents is None else respondents
    if not 2 <= independent <= answered <= municipalities or not 0 <= share <= 1:
        raise SurveyError("Needed: a share between 0 and 1, and 2 <= respondents <= answered <= municipalities.")
    error = sqrt((1 - answered / municipalities) * share * (1 - share) / (independent - 1))
    return symmetric(0.0, error, independent - 1)[1]
