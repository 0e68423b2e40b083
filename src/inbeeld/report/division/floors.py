"""Floors in words: for whom, how high, who is reached and what it costs."""

from collections.abc import Mapping, Sequence
from typing import Any

from inbeeld.report.document import Cell, Table
from inbeeld.report.labels import category_name, variable_name
from inbeeld.report.speech import Speech, sentence

Row = Mapping[str, Any]
"""Of the floors of a proposal."""

COLUMNS = ("floor", "asked", "expected", "price")


def floors_table(rows: Sequence[Row], words: Speech) -> Table:
    """`expected` is None where it may not be shown."""
    told = tuple(_cells(row, words) for row in rows)
    return Table(words.say("division.floors"), tuple(words.say(f"division.head_{name}") for name in COLUMNS), told)


def floor_name(row: Row, words: Speech) -> str:
    group = variable_name(row["group"], words)
    return words.say("division.floor", group=group, value=category_name(row["group"], row["value"], words))


def asked(row: Row, words: Speech) -> str:
    if row["least"] is not None:
        return words.say("division.least", share=words.share(row["least"], None))
    if row["relative"] == 1:
        return words.say("division.not_less")
    return words.say("division.relative", times=words.decimal(row["relative"]))


def price(points: float, words: Speech) -> str:
    return words.say("division.price", points=words.tenths(max(points, 0.0)))


def _cells(row: Row, words: Speech) -> tuple[Cell, ...]:
    return (
        Cell(sentence(floor_name(row, words))),
        Cell(asked(row, words)),
        _expected(row, words),
        Cell(price(row["price"], words), row["price"], "tenths"),
    )


def _expected(row: Row, words: Speech) -> Cell:
    if row["expected"] is None:
        return Cell(words.say("absent.hidden"))
    share = row["expected"] / row["people"]
    return Cell(words.share(share, row["people"]), share, "share")
