"""The response board in a terminal: a row for each class, and who is still awaited."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import polars as pl
from rich.console import Console
from rich.text import Text

from inbeeld.report.labels import category_name, variable_name
from inbeeld.report.marks import FILLED, OPEN
from inbeeld.report.speech import Speech, speech
from inbeeld.report.terminal.pieces import empty_table, heading
from inbeeld.survey.wave import Wave
from inbeeld.survey.wave.response import awaited, response

SHOWN = 100
"""Names of municipalities; more do not fit on a screen."""
Row = Mapping[str, Any]


@dataclass(frozen=True)
class Board:
    """`by`: size, province, region, or None for the country alone."""

    wave: Wave
    by: str | None = None

    @cached_property
    def whole(self) -> Row:
        return response(self.wave).row(0, named=True)

    @cached_property
    def classes(self) -> list[Row]:
        return [*response(self.wave, self.by).iter_rows(named=True)] if self.by else []

    @cached_property
    def awaited(self) -> pl.DataFrame:
        return awaited(self.wave)


def print_board(board: Board, console: Console, language: str) -> None:
    words = speech(language)
    console.print(Text(board.wave.plan.title.by(words.language), "bold"))
    for sentence in told(board, words):
        console.print(Text(sentence))
    if board.classes:
        _print_classes(board, words, console)
    _print_awaited(board.awaited, words, console)


def told(board: Board, words: Speech) -> Iterator[str]:
    plan, row = board.wave.plan, board.whole
    yield words.say("wave.open", opens=words.day(plan.opens), closes=words.day(plan.closes))
    yield words.say(
        "wave.taking_part",
        answered=words.whole(row["answered"]),
        municipalities=words.whole(row["municipalities"]),
        share=words.share(row["answered"] / row["municipalities"], None),
        of_people=words.share(row["of_answered"] / row["inhabitants"], None),
    )
    if row["answered"]:
        done = words.share(row["done"] / row["asked"], None)
        yield words.say("wave.complete", done=done, complete=words.whole(row["complete"]))
        yield words.say("wave.bases", counted=words.whole(row["counted"]), estimated=words.whole(row["estimated"]))
    if contested := board.wave.contested:
        yield words.say("wave.contested", contested=words.whole(len(contested)))
    if row["disputes"]:
        yield words.say("wave.disputes", disputes=words.whole(row["disputes"]))
    if late := board.wave.late:
        names = words.enumerated(sorted({one.allowed_by for one in late}))
        yield words.say("wave.late", municipalities=len({one.municipality for one in late}), names=names)


def _print_classes(board: Board, words: Speech, console: Console) -> None:
    names = ("municipalities", "share", "of_people", "done")
    marks = (f"{FILLED} {words.say('column.counted')}", f"{OPEN} {words.say('column.estimated')}")
    table = empty_table(variable_name(str(board.by), words), *(words.say(f"wave.{name}") for name in names), *marks)
    table.padding = (0, 1, 0, 0)
    for column in table.columns[1:]:
        column.justify, column.no_wrap = "right", True
    for row in board.classes:
        table.add_row(*map(Text, _cells(row, str(board.by), words)))
    console.print(table)


def _cells(row: Row, by: str, words: Speech) -> tuple[str, ...]:
    name = category_name(by, row[by], words)
    answered, all_of_them = words.whole(row["answered"]), words.whole(row["municipalities"])
    return (
        name,
        words.say("wave.of", some=answered, all=all_of_them),
        words.share(row["answered"] / row["municipalities"], None),
        words.share(row["of_answered"] / row["inhabitants"], None),
        words.share(row["done"] / row["asked"], None) if row["asked"] else "–",
        words.whole(row["counted"]),
        words.whole(row["estimated"]),
    )


def _print_awaited(silent: pl.DataFrame, words: Speech, console: Console) -> None:
    if not silent.height:
        console.print(Text(words.say("wave.nobody_awaited")))
        return
    console.print(heading(words.say("wave.awaited", municipalities=words.whole(silent.height))))
    able = silent.filter(pl.col("respondents") > 0)
    if able.height:
        console.print(Text(_named(able["name"].to_list(), words)))
    if able.height < silent.height:
        lacking = words.whole(silent.height - able.height)
        console.print(Text(words.say("wave.no_respondent", municipalities=lacking)))


def _named(names: Sequence[str], words: Speech) -> str:
    shown, more = names[:SHOWN], len(names) - SHOWN
    return words.say("wave.more", names=", ".join(shown), more=more) if more > 0 else ", ".join(shown)
