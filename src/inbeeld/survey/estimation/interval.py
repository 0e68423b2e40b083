"""95 % intervals, also where nobody or everybody said yes.

SciPy gives the percentiles of Student's t and of the beta distribution.
"""

from math import log

from scipy.optimize import brentq
from scipy.special import betaincinv, gammaln, stdtrit

LOW, HIGH = 0.025, 0.975
EXACT = 1e-10
"""A standard error below it is what rounding left of 0."""

Bounds = tuple[float, float]


def symmetric(value: float, error: float, degrees_of_freedom: float) -> Bounds:
    """value ± t error, for what has no bounds. In R: confint(x, df = degf(design))."""
    reach = float(stdtrit(degrees_of_freedom, HIGH)) * error
    return value - reach, value + reach


def korn_graubard(share: float, error: float, base: int, degrees_of_freedom: float) -> Bounds:
    """Of a share between 0 and 1 with a standard error: the interval of Clopper and Pearson for as many as would
    give this error if all were drawn alike (Korn and Graubard 1998, Survey Methodology 24, 193-201).

    n* = p (1 - p) / error² (t of base - 1 / t of the degrees of freedom)². In R: svyciprop(method = "beta").
    A share of 0.5 with an error of 0.05, of 100 respondents: 0.400 to 0.600.
    """
    if error < EXACT:
        return share, share
    ratio = float(stdtrit(max(base - 1, 1), LOW) / stdtrit(degrees_of_freedom, LOW))
    n = share * (1 - share) / error**2 * ratio**2
    low = betaincinv(n * share, n * (1 - share) + 1, LOW)
    return float(low), float(betaincinv(n * share + 1, n * (1 - share), HIGH))


def none_seen(drawn: float, population: float) -> float:
    """The highest share that is believed where none of those drawn has it: the chance to see none is 2.5 % there.

    The hypergeometric chance C(N - K, n) / C(N, n), with K and n also between whole numbers (Wright 1991, Exact
    Confidence Bounds when Sampling from Small Finite Universes). 0 where all were drawn. For 282 of 380: 0.0070.
    """
    left = population - drawn
    if left <= 0:
        return 0.0

    def excess(having: float) -> float:
        return _log_choose(population - having, drawn) - _log_choose(population, drawn) - log(LOW)

    return float(brentq(excess, 0, left)) / population if excess(left) < 0 else left / population


def _log_choose(n: float, k: float) -> float:
    return float(gammaln(n + 1) - gammaln(k + 1) - gammaln(n - k + 1))
