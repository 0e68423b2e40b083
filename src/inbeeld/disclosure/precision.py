"""How precise a rounded share is, told without telling more of the people than the rounded shares do.

Expressions on the columns of `release_curves`: line, people, share and error as estimated, step and rounded.
"""

import polars as pl

Z = 1.959963984540054  # the 97.5th percentile of the standard normal distribution
INEXACT = 1e-6  # an error that was added up over thousands of days is not more exact
ROUNDED = pl.col("rounded")


def fewest(people: pl.Expr) -> pl.Expr:
    """The people in view, or those among whom a plain share would be as precise as the least precise of the line.

    The second are fewer where many came into view after the first months: what few people did then is still in the
    shares of all, and would tell of each of them if only the people of today counted.
    """
    return pl.min_horizontal(people, _alike().min().over("line"))


def effective_people(people: pl.Expr, threshold: int) -> pl.Expr:
    """Among how many people, all followed, a plain share would be as precise as this one; null without an error.

    Rounded down to a multiple of the threshold with three binary digits (1 to 7, 8, 10, 12, 14, 16, 20 ... times),
    because a mean time can be as precise as that of very many people, of whom each one would then tell. Where a share
    is rounded to 0 or 1, its own precision would tell whether there is anybody; there it is that of the least precise
    share of the line that is not, and of the people in view at most.
    """
    inside = (ROUNDED > INEXACT) & (ROUNDED < 1 - INEXACT)
    own = pl.when(inside).then(_down(pl.coalesce(_alike(), people) / threshold) * threshold)
    least = pl.min_horizontal(people, own.min().over("line"))
    return pl.when(pl.col("error").is_not_null()).then(pl.coalesce(own, least))


def standard_error(people: pl.Expr) -> pl.Expr:
    """Of the rounded share among so many effective people."""
    return (_spread() / people).sqrt()


def interval(people: pl.Expr) -> tuple[pl.Expr, pl.Expr]:
    """The lower and upper 95 % bound of the share, between 0 and 1, whatever it was before it was rounded.

    Of all that is rounded to this share, the lowest and the highest bound of Wilson's interval, with the effective
    number of people (Franco, Little, Louis and Slud 2019, doi 10.1093/jssam/smy019). It holds the truth at least as
    often as it says; how much more often depends on the rounding.
    """
    half = pl.col("step") / 2
    return _wilson((ROUNDED - half).clip(0, 1), people, -1), _wilson((ROUNDED + half).clip(0, 1), people, 1)


def _wilson(share: pl.Expr, people: pl.Expr, side: int) -> pl.Expr:
    """One bound, as in `figures.interval`."""
    reach = Z * (share * (1 - share) / people + Z**2 / (4 * people**2)).sqrt()
    return ((share + Z**2 / (2 * people) + side * reach) / (1 + Z**2 / people)).clip(0, 1)


def _alike() -> pl.Expr:
    """The number of people of a plain share with the same error; null where a share or an error is 0."""
    share, error = pl.col("share"), pl.col("error")
    return pl.when((error > 0) & (share > 0) & (share < 1)).then(share * (1 - share) / error**2)


def _spread() -> pl.Expr:
    """p (1 - p); of a share that is rounded to 0 or 1 as if it were a quarter of a step from there."""
    inside = ROUNDED.clip(pl.col("step") / 4, 1 - pl.col("step") / 4)
    return inside * (1 - inside)


def _down(times: pl.Expr) -> pl.Expr:
    """To three binary digits, and to whole numbers, from 1 on."""
    digit = (2.0 ** (times.log(2).floor() - 2)).clip(lower_bound=1)
    return ((times / digit * (1 + INEXACT)).floor() * digit).clip(lower_bound=1)
