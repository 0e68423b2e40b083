"""Notes under the figures in a terminal: what is not counted everywhere, what is hidden, how to read it."""

from collections.abc import Iterator

from inbeeld.disclosure import Released
from inbeeld.figures.definition import definition
from inbeeld.report.formats.remarks import with_remarks
from inbeeld.report.labels import title_of
from inbeeld.report.reading import Reading
from inbeeld.report.speech import Speech


def notes(released: Released, reading: Reading, words: Speech) -> Iterator[str]:
    yield words.say("text.chance_note")
    if any(row.suppressed for row in reading.rows):
        yield words.say("text.hidden_note", threshold=reading.threshold)
    if released.rows["offer"].is_not_null().any():
        yield words.say("text.offers_note")
    yield from _remarks(released, words)


def _remarks(released: Released, words: Speech) -> Iterator[str]:
    """Each remark once, with the figures that it is about."""
    remarked = with_remarks(released.rows).select("definition", "remark").drop_nulls()
    about: dict[str, dict[str, None]] = {}
    for name, remark in remarked.unique(maintain_order=True).iter_rows():
        about.setdefault(remark, {})[title_of(definition(name), words)] = None
    for remark, titles in about.items():
        yield words.say("text.remark", figures=words.enumerated(titles), remark=remark)
