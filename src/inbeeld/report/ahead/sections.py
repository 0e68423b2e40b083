"""Sections: the answer with a chart of now and the last month, and below it the tables of all months."""

from datetime import date

from inbeeld.disclosure import ReleasedProjection
from inbeeld.report.ahead.as_text import cells, headings
from inbeeld.report.ahead.reading import Line, Month, Number, read
from inbeeld.report.ahead.wording import how, notes, people_told, percent, state_name, with_range
from inbeeld.report.charts import intervals as chart
from inbeeld.report.document import Block, Cell, Chart, Note, Paragraph, Points, Section, Table
from inbeeld.report.pictures import shares_chart
from inbeeld.report.speech import Speech, sentence

ANCHOR, MORE = "ahead", "ahead-more"


def answer(released: ReleasedProjection, on: date, words: Speech) -> Section:
    reading = read(released)
    blocks: tuple[Block, ...] = (Paragraph(people_told(reading, on, words)),)
    if reading.people is not None:
        blocks += (_warning(words), _chart(reading.months[-1], words))
    return Section(ANCHOR, words.say("ahead.title", on=words.day(on)), blocks)


def below(released: ReleasedProjection, words: Speech) -> Section | None:
    """None where nothing can be told."""
    reading = read(released)
    if reading.people is None:
        return None
    tables = (_table(month, words) for month in reading.months)
    return Section(MORE, words.say("ahead.more"), (*tables, Points(tuple(notes(reading, words)))))


def _warning(words: Speech) -> Note:
    return Note(words.say("ahead.arithmetic"), how(words))


def _chart(month: Month, words: Speech) -> Chart:
    lines = [chart.Line(sentence(state_name(line, words)), _marks(line, words)) for line in month.lines]
    return shares_chart(ANCHOR, words.say("ahead.chart", months=month.month), lines, _table(month, words), words)


def _marks(line: Line, words: Speech) -> tuple[chart.Counted | chart.Estimated | chart.Unknown, ...]:
    scenarios = [(line.observed, "ahead.mark_observed"), *([(line.as_if, "ahead.mark_as_if")] if line.as_if else [])]
    return (_now(line, words), *(_later(number, phrase, words) for number, phrase in scenarios))


def _now(line: Line, words: Speech) -> chart.Counted | chart.Unknown:
    if line.now is None:
        return chart.Unknown(words.say("text.hidden"))
    return chart.Counted(line.now, line.now, line.now, words.say("ahead.mark_now", share=percent(line.now, words)))


def _later(number: Number, phrase: str, words: Speech) -> chart.Estimated | chart.Unknown:
    if number.value is None:
        return chart.Unknown(words.say("text.hidden"))
    return chart.Estimated(number.value, words.say(phrase, share=with_range(number, words)), number.low, number.high)


def _table(month: Month, words: Speech) -> Table:
    caption = words.say("ahead.after", months=month.month)
    rows = tuple((Cell(sentence(state_name(line, words))), *_cells(line, words)) for line in month.lines)
    return Table(caption, (words.say("ahead.state"), *headings(month, words)), rows)


def _cells(line: Line, words: Speech) -> tuple[Cell, ...]:
    numbers = [line.now, line.observed.value]
    if line.as_if and line.difference:
        numbers += [line.as_if.value, line.difference.value]
    return tuple(Cell(text, number, "share") for text, number in zip(cells(line, words), numbers, strict=True))
