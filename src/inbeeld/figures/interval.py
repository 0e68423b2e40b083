"""95 % intervals. A count has no sampling error: they say what chance alone could do in a group of this size."""

from math import exp, log, nan, sqrt

import polars as pl

Z = 1.959963984540054  # the 97.5th percentile of the standard normal distribution


def wilson(numerator: pl.Expr, denominator: pl.Expr) -> tuple[pl.Expr, pl.Expr]:
    """Lower and upper bound of a share (Wilson 1927, doi 10.1080/01621459.1927.10502953), null where nobody is.

    With p = x / n and z = 1.96: (p + z²/2n ± z √(p(1-p)/n + z²/4n²)) / (1 + z²/n).
    In R: prop.test(x, n, correct = FALSE)$conf.int. For 10 of 40 it is 0.142 to 0.402.
    """
    n = pl.when(denominator > 0).then(denominator.cast(pl.Float64))
    p = numerator / n
    middle = p + Z**2 / (2 * n)
    reach = Z * (p * (1 - p) / n + Z**2 / (4 * n**2)).sqrt()
    scale = 1 + Z**2 / n
    low, high = (middle - reach) / scale, (middle + reach) / scale
    return pl.when(p > 0).then(low).otherwise(p), pl.when(p < 1).then(high).otherwise(p)


def risk_ratio(a: int, n1: int, b: int, n0: int) -> tuple[float, float, float]:
    """(a/n1) / (b/n0) with its lower and upper bound (Katz et al. 1978, doi 10.2307/2530610); nan where undefined.

    The logarithm of the ratio has variance 1/a - 1/n1 + 1/b - 1/n0. With a = 0 the ratio is 0 without an interval.
    For 30 of 100 against 45 of 90 it is 0.60, from 0.417 to 0.863.
    """
    if not n1 or not n0 or not b:
        return nan, nan, nan
    if not a:
        return 0.0, nan, nan
    ratio = (a / n1) / (b / n0)
    margin = Z * sqrt(1 / a - 1 / n1 + 1 / b - 1 / n0)
    return ratio, exp(log(ratio) - margin), exp(log(ratio) + margin)
