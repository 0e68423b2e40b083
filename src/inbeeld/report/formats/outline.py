"""The outline of a figure: its lines under headings, where it has more than one."""

from collections.abc import Iterator
from dataclasses import dataclass

from inbeeld.figures.definition import Definition
from inbeeld.report.labels import offer_kind, part_name, reason_name, title_of, within
from inbeeld.report.offers import reached
from inbeeld.report.reading import Row
from inbeeld.report.speech import Speech
from inbeeld.report.ways import way


@dataclass(frozen=True)
class Entry:
    """A heading, or a line with its `row`."""

    level: int
    name: str
    row: Row | None = None


def outline(figure: Definition, rows: tuple[Row, ...], words: Speech) -> Iterator[Entry]:
    if all(row.figure == figure.id for row in rows):
        yield from (Entry(0, title_of(figure, words), row) for row in rows)
        return
    yield Entry(0, title_of(figure, words))
    if figure.form == "reach":
        yield from _by_kind(rows, words)
    else:
        yield from (Entry(1, within(figure, row, words), row) for row in rows)


def _by_kind(rows: tuple[Row, ...], words: Speech) -> Iterator[Entry]:
    for one in reached(rows):
        yield Entry(1, offer_kind(one.kind, words))
        for row in (*one.steps, *one.reasons):
            yield Entry(2, _step(row, words), row)


def _step(row: Row, words: Speech) -> str:
    one = way(row)
    step = part_name(one.step, words)
    return words.say("text.reason", step=step, reason=reason_name(one.reason, words)) if one.reason else step
