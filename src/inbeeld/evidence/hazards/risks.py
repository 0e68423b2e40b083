"""What can happen to people in a month, and to whom: starting, leaving, and getting out of view."""

from dataclasses import dataclass

import numpy as np
import polars as pl
from numpy.typing import NDArray

from inbeeld.evidence.panel.painting import Flags
from inbeeld.evidence.panel.panel import SEEN, Panel
from inbeeld.timeline.rules import PAID_WORK

HIGHEST_AGE = "65y"


@dataclass(frozen=True)
class Risk:
    """people × months: whom it can happen to, on the first day of the month; and to whom it did happen then, or by
    the first day of the next. `blind_to`: covariates that have no part in it."""

    among: Flags
    happened: Flags
    blind_to: tuple[str, ...] = ()


def starting(panel: Panel, at_work: bool) -> Risk:
    """Who is at work starts for other reasons, and is not eligible, but may be compared with who started earlier."""
    work = panel.in_spell(PAID_WORK)
    among = panel.seen & ~panel.started & (work if at_work else ~work)
    return Risk(among, among & (panel.first_start[:, None] == np.arange(panel.months.count)))


def going(panel: Panel) -> tuple[Risk, ...]:
    """All by which somebody is followed no longer."""
    return leaving(panel), *getting_lost(panel)


def leaving(panel: Panel) -> Risk:
    """Who turns 65 does not leave: that is known beforehand."""
    stays_young = np.arange(1, panel.months.count + 1) < turns_65(panel)[:, None]
    among = panel.seen & stays_young & _followed_by_a_month(panel)
    return Risk(among, among & ~_next(panel.present))


def getting_lost(panel: Panel) -> tuple[Risk, ...]:
    """Of those whom no activity keeps in view: who met nobody for a year. Three risks, as they differ at a stroke: an
    activity ended, or somebody came (back) into view, a year before, so that all depends on whether they met since;
    who came into view less than a year ago; and all others, of whom a year without a contact is full, or not.

    Whom work of this very month brings back into view counts as lost: else those who find work would be seen, and
    others like them not. How often somebody was met is left out: it says when the year is full, and little else.
    """
    silent = panel.seen & _next(panel.present) & ~_stays_active(panel)
    year, long = _months_on_end(panel.seen, SEEN), _months_on_end(panel.seen, SEEN + 1)
    lapses = panel.active | (year & ~long)
    parts = (lapses, ~lapses & ~long, ~lapses & long)
    lost = ~_next(panel.met)
    return tuple(Risk(silent & part, silent & part & lost, blind_to=("contacts",)) for part in parts)


def _months_on_end(flags: Flags, months: int) -> Flags:
    """On the first day of this month and of all others of so many up to it; before the first month all were."""
    missed = np.pad(np.cumsum(~flags, axis=1, dtype=np.int16), ((0, 0), (months, 0)))
    return np.asarray(missed[:, months:] == missed[:, :-months])


def followed(panel: Panel) -> NDArray[np.int16]:
    """people × months: how often somebody has left or got out of view since the first month."""
    stays = _next(panel.present) & (_next(panel.met) | _stays_active(panel))
    gone = np.zeros(panel.shape, dtype=np.int16)
    gone[:, 1:] = np.cumsum(~stays[:, :-1], axis=1)
    return gone


def turns_65(panel: Panel) -> NDArray[np.int64]:
    """The first month in which each person is 65."""
    month = panel.months.since(pl.col("birth_date").dt.offset_by(HIGHEST_AGE))
    return panel.people.select(month).to_series().to_numpy().astype(np.int64)


def _stays_active(panel: Panel) -> Flags:
    return panel.active & _next(panel.active)


def _next(flags: Flags) -> Flags:
    """As it is a month later; after the last month nothing is."""
    return np.pad(flags[:, 1:], ((0, 0), (0, 1)))


def _followed_by_a_month(panel: Panel) -> NDArray[np.bool_]:
    return np.arange(panel.months.count) < panel.months.count - 1
