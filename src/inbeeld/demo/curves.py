"""How many are in paid work at each month since the permit: the published points, and a curve through them.

The lines of cohort 2014 give each nationality until month 30. Later months and other cohorts move all nationalities
together, on the logit scale, so far that the published point of the whole cohort is hit.
"""

from collections.abc import Callable, Mapping

import numpy as np
import polars as pl

from inbeeld.demo.days import FIRST_YEAR, LAST_YEAR, Shares
from inbeeld.demo.tables import table

MONTHS_FOLLOWED = 12 * (LAST_YEAR + 1 - FIRST_YEAR)
BASE = 2014
LAST_BY_NATIONALITY = 30
ALIKE_AFTER, ALIKENESS = 90, 0.4
"""Nationalities grow towards each other: by month 90 their logits differ 0.4 times as much as at month 30. Ours."""
EARLIER_COHORTS = 2013, -0.75
"""Of cohorts before 2014 mostly those without work are still in the municipality's files; ours."""
PLATEAU = {"months": [156], "percent": [50.0]}
"""Beyond month 90 nothing was published for cohort 2014; ours."""


STEPS = np.arange(MONTHS_FOLLOWED + 1)
SHIFTS = np.linspace(-4.0, 4.0, 8001)


def share_in_work() -> Shares:
    """Cells of `data/permits.csv` × months 0, 1, ... since the permit: shares between 0 and 1."""
    cells = table("permits")
    line = {name: _line(name) for name in cells["nationality"].unique()}
    shift = _shift_by_cohort(line)
    return np.array([_share(line[cell["nationality"]] + shift(cell["cohort"])) for cell in cells.to_dicts()])


def women_to_men() -> Shares:
    """Per month since the permit: the share of women in paid work divided by that of men."""
    known = table("women_in_paid_work")
    return np.array(np.interp(STEPS, known["months"].to_numpy(), (known["women"] / known["men"]).to_numpy()))


def _logit(share: Shares) -> Shares:
    return np.log(share) - np.log1p(-share)


def _share(logit: Shares) -> Shares:
    return 1 / (1 + np.exp(-logit))


def _through(points: pl.DataFrame) -> Shares:
    """Logits of straight lines through published points, from the day of the permit."""
    months, percent = points["months"].to_numpy(), points["percent"].to_numpy()
    # Nobody works on that day; half a per mille keeps the logit finite.
    return _logit(np.interp(STEPS, np.append(0, months), np.append(0.05, percent)) / 100)


def _points(cohort: int, nationality: str) -> pl.DataFrame:
    here = (pl.col("cohort") == cohort) & (pl.col("nationality") == nationality)
    return table("cbs_in_paid_work").filter(here).sort("months").select("months", "percent")


def _line(nationality: str) -> Shares:
    """Logits of a nationality in cohort 2014; those without points of their own are as `other`."""
    known = _points(BASE, nationality)
    own = _through(known if known.height else _points(BASE, "other"))
    everyone = _through(pl.concat([_points(BASE, "all"), pl.DataFrame(PLATEAU)], how="vertical_relaxed"))
    distance = own[LAST_BY_NATIONALITY] - everyone[LAST_BY_NATIONALITY]
    nearer = np.interp(STEPS, [LAST_BY_NATIONALITY, ALIKE_AFTER], [1.0, ALIKENESS])
    return np.where(STEPS <= LAST_BY_NATIONALITY, own, everyone + distance * nearer)


def _shift_by_cohort(line: Mapping[str, Shares]) -> Callable[[int], Shares]:
    """How far the logits of a cohort lie from the lines of 2014, per month since the permit."""
    later = {cohort: _shift(line, cohort, points) for (cohort,), points in _whole_cohorts().group_by("cohort")}
    base = np.where(STEPS <= LAST_BY_NATIONALITY, 0.0, later.pop(BASE))
    anchors = {**dict([EARLIER_COHORTS]), BASE: 0.0, **{cohort: shift[0] for cohort, shift in later.items()}}
    years = sorted(anchors)
    return lambda cohort: base + np.interp(cohort, years, [anchors[year] for year in years])


def _whole_cohorts() -> pl.DataFrame:
    return table("cbs_in_paid_work").filter(pl.col("nationality") == "all").sort("cohort", "months")


def _shift(line: Mapping[str, Shares], cohort: int, points: pl.DataFrame) -> Shares:
    """The shift with which the nationalities of a cohort together hit its points, in between by straight lines."""
    mix = table("permits").filter(pl.col("cohort") == cohort)
    weights = mix["permits"].to_numpy() / mix["permits"].sum()
    logits = np.array([line[name] for name in mix["nationality"]])
    hits = [
        np.interp(percent / 100, weights @ _share(logits[:, [month]] + SHIFTS), SHIFTS)
        for month, percent in points.select("months", "percent").rows()
    ]
    return np.array(np.interp(STEPS, points["months"].to_numpy(), hits))
