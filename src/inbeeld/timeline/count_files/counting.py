"""From caseloads to what goes into their count file."""

from collections.abc import Sequence
from datetime import date

import polars as pl

from inbeeld.facts.caseload import Caseload
from inbeeld.timeline import fast
from inbeeld.timeline.count_files.content import CountFile
from inbeeld.timeline.count_files.splitting import to_follow, to_keep
from inbeeld.timeline.counts import added
from inbeeld.timeline.fast.following import follow
from inbeeld.timeline.rules import Rule
from inbeeld.timeline.states import ORIGINS
from inbeeld.timeline.strata import RECORDED_MUNICIPALITY, UNKNOWN
from inbeeld.timeline.transitions import NEEDED, Transitions, transitions_schema
from inbeeld.timeline.transitions import added as added_transitions


def counted(
    caseloads: Sequence[Caseload],
    rules: Sequence[Rule],
    on: date,
    known_on: date | None,
    by: tuple[str, ...],
    origins: Sequence[str] = ORIGINS,
) -> CountFile:
    """One or more caseloads, so that they can be split by these variables, by the municipality, and by what follows
    from it; with the people followed from these origins. Raises RequestError for `by`."""
    kept = to_keep(by)
    counts = [fast.count(caseload, rules, on, known_on, kept) for caseload in caseloads]
    moved = [
        {origin: _followed(caseload, origin, on, known_on, kept) for origin in origins} for caseload in caseloads
    ]
    codes = tuple(
        _codes(one.table, *(of.table for of in each.values())) for one, each in zip(counts, moved, strict=True)
    )
    transitions = {origin: added_transitions(each[origin] for each in moved) for origin in origins}
    return CountFile(added(counts), transitions, frozenset(rule.name for rule in rules), codes)


def _followed(caseload: Caseload, origin: str, on: date, known_on: date | None, kept: tuple[str, ...]) -> Transitions:
    """None where the caseload lacks a table for it."""
    by = to_follow(kept, origin)
    if caseload.missing(NEEDED):
        return Transitions(pl.DataFrame(schema=transitions_schema(by)), by, origin, on, known_on)
    return follow(caseload, origin, on, known_on, by)


def _codes(*tables: pl.DataFrame) -> frozenset[str]:
    """Of those who are present on the day, and of those who were before."""
    recorded = (table.get_column(RECORDED_MUNICIPALITY).unique() for table in tables)
    return frozenset(code for codes in recorded for code in codes if code != UNKNOWN)
