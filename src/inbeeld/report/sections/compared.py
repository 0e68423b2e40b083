"""Counted beside estimated: what the waves of the survey published, and what the records say of the same day."""

from collections.abc import Sequence
from itertools import groupby

from inbeeld.report.cells import absence
from inbeeld.report.charts.intervals import Estimated, Line
from inbeeld.report.comparisons import Comparison, comparisons, estimate_in_words
from inbeeld.report.document import Block, Cell, Chart, Paragraph, Points, Section, Subheading, Table, Terms
from inbeeld.report.labels import title_of
from inbeeld.report.pictures import counted_share, share_in_words, shares_chart
from inbeeld.report.speech import Speech
from inbeeld.report.subject import Subject
from inbeeld.report.tables import definition_anchor, share_cells

ANCHOR = "compared"


def compared(subject: Subject) -> Section | None:
    speech = subject.speech
    alike, unlike = comparisons(subject, comparable=True), comparisons(subject, comparable=False)
    if not alike and not unlike:
        return None
    waves = [_wave(list(of_wave), speech) for _, of_wave in groupby(alike, lambda one: one.published.wave)]
    blocks: list[Block] = [Paragraph(speech.say("compared.what")), *waves]
    return Section(ANCHOR, speech.say("compared.title"), (*blocks, *_care(alike, speech), *_apart(unlike, speech)))


def _wave(alike: Sequence[Comparison], speech: Speech) -> Chart:
    wave = alike[0].published
    title = speech.say("compared.wave", wave=wave.wave, on=speech.day(wave.on))
    lines = [_line(one, speech) for one in alike]
    return shares_chart(f"{ANCHOR}-{wave.wave}", title, lines, _table(title, alike, speech), speech)


def _line(one: Comparison, speech: Speech) -> Line:
    counted = counted_share(one.row, speech, "mark.counted")
    words = speech.say("mark.estimated", estimate=estimate_in_words(one.published, speech))
    return Line(title_of(one.figure, speech), (counted, Estimated(one.published.value, words)))


def _table(title: str, alike: Sequence[Comparison], speech: Speech) -> Table:
    columns = ("figure", "count", "of", "counted_share", "low", "high", "estimated")
    rows = tuple(
        (_named(one, speech), *share_cells(one.row, speech), Cell(estimate_in_words(one.published, speech)))
        for one in alike
    )
    return Table(title, tuple(speech.say(f"column.{name}") for name in columns), rows)


def _named(one: Comparison, speech: Speech) -> Cell:
    return Cell(title_of(one.figure, speech), link=definition_anchor(one.figure.id))


def _care(alike: Sequence[Comparison], speech: Speech) -> list[Block]:
    told = warnings(alike, speech)
    return [Subheading(speech.say("compared.care"), f"{ANCHOR}-care"), Points(told)] if told else []


def warnings(alike: Sequence[Comparison], speech: Speech) -> tuple[str, ...]:
    """Each warning once, with the figures that it is about."""
    about: dict[str, list[str]] = {}
    for one in alike:
        about.setdefault(one.published.warning[speech.language], []).append(title_of(one.figure, speech))
    return tuple(
        speech.say("compared.warning", figures=speech.enumerated(dict.fromkeys(titles)), warning=warning)
        for warning, titles in about.items()
    )


def _apart(unlike: Sequence[Comparison], speech: Speech) -> list[Block]:
    if not unlike:
        return []
    heading = Subheading(speech.say("compared.apart"), f"{ANCHOR}-apart")
    return [
        heading,
        Paragraph(speech.say("compared.apart_what")),
        Terms(tuple(_kept_apart(one, speech) for one in unlike)),
    ]


def _kept_apart(one: Comparison, speech: Speech) -> tuple[str, str]:
    value, wave = one.row.value, one.published.wave
    told = {
        "estimate": estimate_in_words(one.published, speech),
        "counted": absence(one.row, speech) if value is None else share_in_words(one.row, value, speech),
        "warning": one.published.warning[speech.language],
    }
    named = speech.say("compared.of_wave", figure=title_of(one.figure, speech), wave=wave)
    return named, speech.say("compared.both", wave=wave, **told)
