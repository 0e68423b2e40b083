"""Text for a terminal: chapter by chapter a table for each question, and under it how sure all this is."""

from collections.abc import Iterator

import polars as pl
from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from inbeeld.report.labels import category_name
from inbeeld.report.speech import Speech, speech
from inbeeld.report.survey.changed import change_table, why_not_compared
from inbeeld.report.survey.estimates import Estimates
from inbeeld.report.survey.remarks import remarks
from inbeeld.report.survey.wording import Row, asked_of, figure, way
from inbeeld.report.terminal.pieces import heading, points
from inbeeld.survey.findings import Indicator
from inbeeld.survey.questionnaire import Question

INDENT = 2
BASE_WIDTH = 14


def print_estimates(found: Estimates, console: Console, language: str) -> None:
    """Raises RequestError for a language that is not known."""
    words, now = speech(language), found.now
    console.print(Text(now.wave.plan.title.by(words.language), "bold"))
    for line in opening(found, words):
        console.print(Text(line))
    for chapter, questions in found.chapters():
        console.print(heading(chapter.title.by(words.language)))
        for question in questions:
            _print_question(found, question, console, words)
    for title, told in remarks(found, words):
        console.print(heading(title))
        console.print(points(told))


def opening(found: Estimates, words: Speech) -> Iterator[str]:
    """What the two columns are of, as both are printed for each question."""
    plan = found.now.wave.plan
    yield words.say(
        "survey.about",
        day=words.day(plan.reference_day),
        weighting=words.say(f"survey_weighting.{found.now.weighting}"),
    )
    for of in found.now.of:
        yield words.say(f"survey_of.{of}")


def _print_question(found: Estimates, question: Question, console: Console, words: Speech) -> None:
    console.print(Text(question.by(words.language), "bold"))
    if told := asked_of(question, found.now.wave.questionnaire, words):
        console.print(Text(told, "dim"))
    console.print(_table(found, question, words))
    for line in _dont_know(found, question, words):
        console.print(Text(line, "dim"))
    if found.changes is None or found.before is None:
        return
    if why_not := why_not_compared(found, question, words):
        console.print(Text(why_not, "dim"))
    else:
        console.print(change_table(found, question, words))


def _table(found: Estimates, question: Question, words: Speech) -> Table:
    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    table.add_column(question.unit.by(words.language) if question.unit else "")
    for of in found.now.of:
        table.add_column(words.say(f"survey_{_kind(found, question)}.{of}"), justify="right")
    table.add_column(words.say("survey.base"), justify="right", max_width=BASE_WIDTH)
    for one in found.indicators(question):
        _fill(table, found, one, words)
    return table


def _kind(found: Estimates, question: Question) -> str:
    return next(found.indicators(question)).kind


def _fill(table: Table, found: Estimates, one: Indicator, words: Speech) -> None:
    """A line for each way of answering and each class. A share has a line of its own with its name before."""
    if one.kind == "share" and one.item:
        table.add_row(Text(one.label(words.language), "bold"))
    last = ""
    for (how, by, name), row in _lines(found, one).items():
        if by not in ("", last):
            table.add_row(_indented(Text(words.say(f"survey_by.{by}"), "dim"), 1))
        last = by
        level = 2 * bool(by) + (one.kind == "share" and bool(one.item))
        label = category_name(by, name, words) if by else way(how, words) or _name(one, words)
        told = [figure(row[of], one, words) if of in row else "" for of in found.now.of]
        base = _base(next(iter(row.values())), words)
        table.add_row(_indented(Text(label), level), *map(Text, (*told, base)))


def _indented(label: Text, level: int) -> Padding:
    """What does not fit on a line hangs under its first."""
    return Padding(label, (0, 0, 0, INDENT * level))


def _base(row: Row, words: Speech) -> str:
    return "–" if row["base"] is None else words.whole(float(row["base"]))


def _name(one: Indicator, words: Speech) -> str:
    return one.label(words.language) if one.item else words.say("survey.all")


def _lines(found: Estimates, one: Indicator) -> dict[tuple[str, str, str], dict[str, Row]]:
    """By way and class: the rows of municipalities and of persons."""
    lines: dict[tuple[str, str, str], dict[str, Row]] = {}
    for row in found.now.rows.filter(question=one.question.id, item=one.item).iter_rows(named=True):
        lines.setdefault((row["how"], row["by"], row["class"]), {})[row["of"]] = row
    return lines


def _dont_know(found: Estimates, question: Question, words: Speech) -> Iterator[str]:
    """Of each item, or once for a question that was answered as a whole."""
    rows = found.now.rows.filter(pl.col("question") == question.id, pl.col("by") == "", pl.col("dont_know") > 0)
    for one in found.indicators(question) if question.items else [next(found.indicators(question))]:
        many = rows.filter(item=one.item)["dont_know"].max()
        if many is not None:
            label = one.label(words.language) if question.items else ""
            yield words.say("survey.dont_know", label=f" ({label})" if label else "", many=many)
