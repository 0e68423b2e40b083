"""Rules that look at more than one field of a row, or at the person whom the row is about."""

from dataclasses import dataclass

import polars as pl

BORN = "person_born_from"
"""Column with the first day on which the person of the row can have been born, joined before the rules are tried."""


@dataclass(frozen=True)
class RowRule:
    table: str
    field: str
    broken: pl.Expr
    reason: str


def earliest_birth() -> pl.Expr:
    """1 July may stand for a year alone, and somebody of that year may have been born, and settled, before July."""
    born = pl.col("birth_date")
    mid_year = (born.dt.month() == 7) & (born.dt.day() == 1)
    return pl.when(mid_year).then(born.dt.truncate("1y")).otherwise(born)


def _before(earlier: str, later: str) -> pl.Expr:
    return pl.col(earlier) < pl.col(later)


ROW_RULES = (
    RowRule("persons", "left_date", _before("left_date", "settled_date"), "left before settling"),
    RowRule("persons", "birth_date", _before("settled_date", BORN), "born after settling"),
    RowRule("spells", "end", _before("end", "start"), "the end lies before the start"),
    RowRule("assignments", "end", _before("end", "start"), "the end lies before the start"),
    RowRule("offers", "end", _before("end", "start"), "the end lies before the start"),
    RowRule("helpers", "end", _before("end", "start"), "the end lies before the start"),
    RowRule("goals", "closed_on", _before("closed_on", "set_on"), "closed before it was set"),
    RowRule("plan_steps", "done_on", _before("done_on", "agreed_on"), "done before it was agreed"),
    RowRule("spells", "start", _before("start", BORN), "starts before the person was born"),
    RowRule("contacts", "date", _before("date", BORN), "before the person was born"),
    RowRule("decisions", "date", _before("date", BORN), "before the person was born"),
    RowRule("assignments", "start", _before("start", BORN), "starts before the person was born"),
)


def rules_of(table: str) -> tuple[RowRule, ...]:
    return tuple(rule for rule in ROW_RULES if rule.table == table)
