"""How alike those who drew a place and those who drew none are, as they drew and weighted by their chances."""

from collections.abc import Iterator

import numpy as np

from inbeeld.evidence.learned import Balance, Overlap
from inbeeld.evidence.lottery.entries import Entries
from inbeeld.evidence.lottery.lots import Floats, Lots


def balance(taken: Entries) -> Iterator[Balance]:
    """Of each covariate that differs between people, by the month in which they drew."""
    for column, values in zip(taken.columns, taken.known.T, strict=True):
        if not column.bends and np.ptp(values) > 0:
            before, after = (standardised(taken.lots, values, weighted) for weighted in (False, True))
            yield Balance(column.covariate, column.category, before, after)


def overlap(taken: Entries) -> Overlap:
    """By lot there is always somebody comparable: nobody is left out."""
    undrawn = np.where(taken.lots.drawn, 0.0, taken.lots.weights[1])
    effective = float(undrawn.sum() ** 2 / (undrawn @ undrawn)) if undrawn.any() else 0.0
    return Overlap(taken.lots.people(taken.lots.drawn), 0, effective)


def standardised(lots: Lots, values: Floats, weighted: bool) -> float:
    """The difference between the arms in standard deviations of the two (Austin 2009, doi 10.1002/sim.3697)."""
    arms = [(here, weight[here]) for here, weight in zip((lots.drawn, ~lots.drawn), lots.weights, strict=True)]
    if not all(here.any() for here, _ in arms):
        return 0.0
    spread = np.sqrt(np.mean([values[here].var() for here, _ in arms]))
    drawn, undrawn = (np.average(values[here], weights=weight if weighted else None) for here, weight in arms)
    return float((drawn - undrawn) / spread) if spread > 0 else 0.0
