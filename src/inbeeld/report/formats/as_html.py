"""HTML: a section per figure, with its lines in all strata as one table."""

from collections.abc import Iterator

from inbeeld.disclosure import Released
from inbeeld.figures.definition import Definition, definitions
from inbeeld.report.document import Block, Cell, Document, Paragraph, Section, Table
from inbeeld.report.labels import category_name, table_names, title_of, variable_name, within
from inbeeld.report.reading import Reading, Row, read
from inbeeld.report.render.html import to_html as rendered
from inbeeld.report.sheets.rows import NUMBERS, headings, numbers
from inbeeld.report.speech import Speech, speech


def to_html(released: Released, language: str) -> str:
    """Single offers are left out; JSON and CSV have them. Raises RequestError for an unknown language."""
    words, reading = speech(language), read(released)
    return rendered(
        Document(
            title=words.say("formats.title"),
            subtitle=words.as_of(reading.rows[0].on, reading.rows[0].known_on),
            language=words.language,
            opening=(
                Paragraph(words.say("reading.chance")),
                Paragraph(words.say("hidden.why", most=reading.threshold - 1)),
            ),
            sections=tuple(_section(figure, reading, words) for figure in definitions() if reading.of(figure.id)),
        )
    )


def _section(figure: Definition, reading: Reading, words: Speech) -> Section:
    rows, told = reading.of(figure.id), figure.words[words.language]
    columns = (words.say("column.figure"), *(variable_name(variable, words) for variable in reading.by))
    table = Table(
        told.title, (*columns, *headings(NUMBERS, words)), tuple(_cells(figure, row, reading, words) for row in rows)
    )
    meaning = words.say("sheet.definition", numerator=told.numerator, denominator=told.denominator)
    blocks: list[Block] = [Paragraph(told.question), table, Paragraph(meaning)]
    return Section(figure.id, told.title, (*blocks, *map(Paragraph, dict.fromkeys(_remarks(rows, words)))))


def _cells(figure: Definition, row: Row, reading: Reading, words: Speech) -> tuple[Cell, ...]:
    name = title_of(figure, words) if row.figure == figure.id else within(figure, row, words)
    everybody = words.say("group.everybody")
    strata = (
        category_name(variable, row.stratum[variable], words) if variable in row.stratum else everybody
        for variable in reading.by
    )
    return Cell(name), *map(Cell, strata), *numbers(row, words)


def _remarks(rows: tuple[Row, ...], words: Speech) -> Iterator[str]:
    for row in rows:
        if row.missing:
            yield words.say("origin.cannot", tables=table_names(row.missing, words))
        elif row.partly:
            yield words.say("origin.partly", counted=row.counted, caseloads=row.caseloads)
