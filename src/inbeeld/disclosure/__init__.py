"""The only door through which numbers leave.

`protect` decides which cells of some tables may be shown; `release` takes the others out of figures. What it gives,
`Released`, is all that a report is made of. Curves over time are rounded by `release_curves` instead, projections by
`release_projection`, tables of many small cells by `release_counts`, and effects of instruments by `release_effects`.
"""

from inbeeld.disclosure.curves import ReleasedCurves, release_curves
from inbeeld.disclosure.effects import ReleasedEffects, release_effects
from inbeeld.disclosure.projections import ReleasedProjection, release_projection
from inbeeld.disclosure.protect import protect
from inbeeld.disclosure.release import NeedError, Released, release
from inbeeld.disclosure.rounded import ReleasedCounts, release_counts
from inbeeld.disclosure.rule import DEFAULT, LOWEST, ThresholdError
from inbeeld.disclosure.table import Table, TableError
from inbeeld.disclosure.verdict import Verdict

__all__ = [
    "DEFAULT",
    "LOWEST",
    "NeedError",
    "Released",
    "ReleasedCounts",
    "ReleasedCurves",
    "ReleasedEffects",
    "ReleasedProjection",
    "Table",
    "TableError",
    "ThresholdError",
    "Verdict",
    "protect",
    "release",
    "release_counts",
    "release_curves",
    "release_effects",
    "release_projection",
]
