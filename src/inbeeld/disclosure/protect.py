"""What may be shown of tables that are printed together."""

from collections.abc import Iterator, Sequence

import polars as pl

from inbeeld.disclosure.hidden import GRAND_TOTAL_SHOWN
from inbeeld.disclosure.level import levels
from inbeeld.disclosure.rule import DEFAULT, Rule
from inbeeld.disclosure.sheet import Sheet
from inbeeld.disclosure.suppression import suppressed
from inbeeld.disclosure.table import Table, TableError
from inbeeld.disclosure.verdict import Verdict, judged


def protect(tables: Sequence[Table], threshold: int = DEFAULT) -> Verdict:
    """Which cells of these tables may be shown, so that no count below the threshold can be worked out.

    Hidden are the counts from 1 to threshold - 1 and, with hypercubes, what would give them away by subtraction:
    within a table, through the numbers of people of the tables of the same population, and through the tables it
    refines. Tables whose people overlap otherwise are not protected against each other.

    Raises ThresholdError, and TableError where tables contradict each other.
    """
    rule = Rule(threshold)
    if len({table.name for table in tables}) < len(tables):
        raise TableError("two tables have the same name")
    frames: dict[str, pl.DataFrame] = {}
    for population in dict.fromkeys(table.population for table in tables):
        frames |= protect_population([table for table in tables if table.population == population], rule)
    return Verdict({table.name: frames[table.name] for table in tables}, threshold)


def protect_population(tables: Sequence[Table], rule: Rule) -> Iterator[tuple[str, pl.DataFrame]]:
    """Level by level, each under the one above it."""
    others: list[Sheet] = []
    above = GRAND_TOTAL_SHOWN
    for level in levels(tables):
        others = [sheet for sheet in others if sheet.table.name not in level.refined]
        above = suppressed(level, others, above, rule)
        for sheet in level.sheets:
            yield sheet.table.name, judged(sheet, level.categories, above)
        others += level.sheets
