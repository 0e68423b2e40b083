"""Both steps for the tables of one level."""

from collections.abc import Sequence

import numpy as np

from inbeeld.disclosure.grid import Bools, Floats, Grid, all_of
from inbeeld.disclosure.hidden import Hidden
from inbeeld.disclosure.level import Level
from inbeeld.disclosure.parts import Parts
from inbeeld.disclosure.rule import Rule
from inbeeld.disclosure.search import NoHypercubeError
from inbeeld.disclosure.sheet import Counts, Sheet
from inbeeld.disclosure.strata import Layers, Strata


def suppressed(level: Level, others: Sequence[Sheet], above: Hidden, rule: Rule) -> Hidden:
    """What to hide of a level, given what was hidden above it.

    others: sheets of coarser levels that are printed besides and not refined here.

    Where the cells that a coarser level shows leave no way to protect a cell, everything this level adds is
    hidden. That adds nothing to what a reader knows, so what protected the coarser level still does. On the
    coarsest level there is always a way: with somebody out of the cell, in the part asked for, moving to
    another category of an axis and outside the others; see tests/disclosure/test_attack.py.
    """
    total = level.n[all_of(level.n.ndim)]
    if total < rule.threshold:
        return Hidden.all_or_none(level, every=bool(total > 0))
    try:
        hidden = searched(level, others, above, rule)
    except NoHypercubeError:
        hidden = Hidden.all_or_none(level, every=True)
    return hidden.under(above, level)


def searched(level: Level, others: Sequence[Sheet], above: Hidden, rule: Rule) -> Hidden:
    grid = Grid.of([len(names) for names in level.categories], level.sheets[0].inhabited)
    strata = strata_of(grid, level, others, above, rule)
    strata.protect()
    sheets = {sheet.table.name: protected_parts(sheet, strata, above) for sheet in level.sheets}
    return Hidden(
        grid.read(strata.price == 0),
        {name: grid.read(parts.price[:-1] == 0) for name, parts in sheets.items()},
        grid,
        {None: strata.proofs, **{name: parts.proofs for name, parts in sheets.items()}},
    )


def strata_of(grid: Grid, level: Level, others: Sequence[Sheet], above: Hidden, rule: Rule) -> Strata:
    price = grid.lay(worth(level.n, len(level.categories)), 0)
    grid.stamp(price, as_it_is(above.n), 0)
    counts = [grid.lay(sheet.parts, np.inf) for sheet in level.sheets]
    for sheet in others:
        counts.append(np.full((len(sheet.parts), *grid.shape), np.inf))
        grid.stamp(counts[-1], sheet.parts, np.inf)
    layers = Layers(np.concatenate(counts), np.cumsum([0, *map(len, counts[:-1])]))
    return Strata(grid, grid.lay(level.n, np.inf), price, layers, rule, above.lift(None, grid))


def protected_parts(sheet: Sheet, strata: Strata, above: Hidden) -> Parts:
    """The parts and groups of a table with what is hidden of them."""
    grid, whole = strata.grid, sheet.table.whole
    told = np.minimum(sheet.dense, sheet.n - sheet.dense)  # N is known, so who hides a part hides all others with it
    price = grid.lay(worth(told, len(sheet.table.dims)), 0)
    if whole:  # a hypercube meets a stratum in two parts, and all are hidden with them
        price[:] = price.sum(axis=0) / 2
    coarser = sheet.table.refines
    if coarser is not None:
        grid.stamp(price, as_it_is(above.parts[coarser]), 0)
    price[:, strata.price == 0] = 0
    counts = bordered(grid.lay(sheet.dense, np.inf), np.inf)
    lift = above.lift(coarser, grid) if coarser else None
    parts = Parts((sheet.axis, *grid.axes), counts, bordered(price, 0), whole, strata.rule, lift)
    parts.protect(~strata.rule.too_small(strata.n))
    return parts


def worth(counts: Counts, variables: int) -> Floats:
    """What it costs to hide each cell of a dense array: its people and one.

    Twice as much for each variable over which it is a total, as more readers look for it there.
    """
    price = counts.astype(np.float64) + 1
    for axis in range(price.ndim - variables, price.ndim):
        price[(slice(None),) * axis + (-1,)] *= 2
    return price


def as_it_is(hidden: Bools) -> Floats:
    """The price of cells about which was decided: hidden for nothing, shown at any price."""
    return np.where(hidden, 0, np.inf)


def bordered(array: Floats, padding: float) -> Floats:
    """With the padding of the direction of the parts."""
    return np.concatenate([array, np.full_like(array[:1], padding)])
