"""Counted beside estimated in a terminal: ● counted, ◇ estimated, with the word beside each."""

from collections.abc import Sequence

from rich.console import Console
from rich.text import Text

from inbeeld.report.cells import absence
from inbeeld.report.comparisons import Comparison, comparisons, estimate_in_words
from inbeeld.report.labels import title_of
from inbeeld.report.marks import FILLED, MARKS, OPEN
from inbeeld.report.pictures import share_in_words
from inbeeld.report.sections.compared import warnings
from inbeeld.report.speech import Speech
from inbeeld.report.subject import Subject
from inbeeld.report.terminal.pieces import empty_table, heading, points


def print_waves(subject: Subject, console: Console) -> None:
    alike, unlike = comparisons(subject, comparable=True), comparisons(subject, comparable=False)
    if alike:
        _print_alike(alike, subject.speech, console)
    if unlike:
        _print_unlike(unlike, subject.speech, console)


def _print_alike(alike: Sequence[Comparison], speech: Speech, console: Console) -> None:
    console.print(heading(speech.say("compared.title")))
    _print_table(alike, speech, console)
    console.print(Text(speech.say("compared.care"), "bold"))
    console.print(points(warnings(alike, speech)), "")


def _print_unlike(unlike: Sequence[Comparison], speech: Speech, console: Console) -> None:
    console.print(heading(speech.say("compared.apart")))
    console.print(Text(speech.say("compared.apart_what")))
    _print_table(unlike, speech, console)
    console.print(points(_why_not(one, speech) for one in unlike))


def _why_not(one: Comparison, speech: Speech) -> str:
    figure = speech.say("compared.of_wave", figure=title_of(one.figure, speech), wave=one.published.wave)
    return speech.say("compared.warning", figures=figure, warning=one.published.warning[speech.language])


def _print_table(found: Sequence[Comparison], speech: Speech, console: Console) -> None:
    named = (speech.say(f"column.{name}") for name in ("wave", "figure"))
    marked = (f"{mark} {speech.say(f'column.{basis}')}" for basis, mark in MARKS.items())
    table = empty_table(*named, *marked)
    for one in found:
        table.add_row(*map(Text, _cells(one, speech)))
    console.print(table)


def _cells(one: Comparison, speech: Speech) -> tuple[str, str, str, str]:
    value = one.row.value
    shown = absence(one.row, speech) if value is None else share_in_words(one.row, value, speech, "mark.step")
    counted = shown if value is None else f"{FILLED} {shown}"
    estimated = f"{OPEN} {estimate_in_words(one.published, speech)}"
    return str(one.published.wave), title_of(one.figure, speech), counted, estimated
