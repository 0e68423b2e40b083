"""Notes under the figures in a terminal: what is not counted everywhere, what is hidden, how to read it."""

from collections.abc import Iterator

from inbeeld.disclosure import Released
from inbeeld.figures.definition import definition
from inbeeld.report.labels import table_names, title_of
from inbeeld.report.reading import Reading, Row
from inbeeld.report.speech import Speech


def notes(released: Released, reading: Reading, words: Speech) -> Iterator[str]:
    yield words.say("text.chance_note")
    if any(row.suppressed for row in reading.rows):
        yield words.say("text.hidden_note", threshold=reading.threshold)
    if released.rows["offer"].is_not_null().any():
        yield words.say("text.offers_note")
    yield from _remarks(reading, words)


def _remarks(reading: Reading, words: Speech) -> Iterator[str]:
    """Each remark once, with the figures that it is about."""
    about: dict[str, dict[str, None]] = {}
    for row in reading.rows:
        if remark := _remark(row, words):
            about.setdefault(remark, {})[title_of(definition(row.definition), words)] = None
    for remark, titles in about.items():
        yield words.say("text.remark", figures=words.enumerated(titles), remark=remark)


def _remark(row: Row, words: Speech) -> str:
    if row.missing:
        return words.say("absent.table", tables=table_names(row.missing, words))
    return words.say("text.partly", counted=row.counted, caseloads=row.caseloads) if row.partly else ""
