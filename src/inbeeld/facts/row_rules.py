"""Rules that look at more than one field of a row, or at the person whom the row is about."""

from dataclasses import dataclass

import polars as pl

BORN = "person_birth_date"
"""Column with the birth date of the person of the row, joined before the rules are tried."""


@dataclass(frozen=True)
class RowRule:
    table: str
    field: str
    broken: pl.Expr
    reason: str


def _before(earlier: str, later: str) -> pl.Expr:
    return pl.col(earlier) < pl.col(later)


ROW_RULES = (
    RowRule("persons", "left_date", _before("left_date", "settled_date"), "left before settling"),
    RowRule("persons", "birth_date", _before("settled_date", "birth_date"), "born after settling"),
    RowRule("spells", "end", _before("end", "start"), "the end lies before the start"),
    RowRule("assignments", "end", _before("end", "start"), "the end lies before the start"),
    RowRule("offers", "end", _before("end", "start"), "the end lies before the start"),
    RowRule("spells", "start", _before("start", BORN), "starts before the person was born"),
    RowRule("contacts", "date", _before("date", BORN), "before the person was born"),
    RowRule("decisions", "date", _before("date", BORN), "before the person was born"),
    RowRule("assignments", "start", _before("start", BORN), "starts before the person was born"),
)


def rules_of(table: str) -> tuple[RowRule, ...]:
    return tuple(rule for rule in ROW_RULES if rule.table == table)
