"""Where the numbers come from: which rows were read, which were refused and why, and what was not delivered."""

import polars as pl

from inbeeld.figures.definition import Definition, definitions
from inbeeld.report.document import Block, Cell, Paragraph, Points, Section, Subheading, Table
from inbeeld.report.labels import caseload_name, compared_figure, table_name, table_names, title_of
from inbeeld.report.reading import Row
from inbeeld.report.refusals import refusal
from inbeeld.report.speech import Speech
from inbeeld.report.subject import Subject

ANCHOR = "origin"


def origin(subject: Subject) -> Section:
    speech, intake = subject.speech, subject.findings.intake
    blocks: tuple[Block, ...] = (
        Paragraph(speech.say("origin.what")),
        tallies_table(intake.tallies, speech),
        *([reasons_table(intake.reasons, speech)] if intake.reasons.height else []),
        *absent(subject),
        *limits(subject),
    )
    return Section(ANCHOR, speech.say("origin.title"), blocks)


def tallies_table(tallies: pl.DataFrame, speech: Speech) -> Table:
    columns = tuple(speech.say(f"column.{name}") for name in ("table", "read", "accepted", "refused"))
    rows = tuple(
        (Cell(table_name(name, speech)), *(Cell(speech.whole(number), number, "whole") for number in numbers))
        for name, *numbers in tallies.select("table", "read", "accepted", "refused").iter_rows()
    )
    return Table(speech.say("origin.tallies"), columns, rows)


def reasons_table(reasons: pl.DataFrame, speech: Speech) -> Table:
    """A row with two faults is in it twice."""
    columns = tuple(speech.say(f"column.{name}") for name in ("table", "field", "why_refused", "rows"))
    rows = tuple(
        (
            Cell(table_name(name, speech)),
            Cell(field or speech.say("origin.whole_row")),
            Cell(refusal(reason, speech)),
            Cell(speech.whole(number), number, "whole"),
        )
        for name, field, reason, number in reasons.select("table", "field", "reason", "rows").iter_rows()
    )
    return Table(speech.say("origin.reasons"), columns, rows)


def absent(subject: Subject) -> list[Block]:
    """The tables that a municipality did not deliver."""
    speech = subject.speech
    lacking = {caseload_name(name): tables for name, tables in subject.findings.absent.items() if tables}
    if not lacking:
        return []
    told = tuple(
        speech.say("origin.lacks", caseload=name, tables=table_names(", ".join(tables), speech))
        for name, tables in sorted(lacking.items())
    )
    return [
        Subheading(speech.say("origin.absent"), f"{ANCHOR}-absent"),
        Paragraph(speech.say("origin.absent_what")),
        Points(told),
    ]


def limits(subject: Subject) -> list[Block]:
    """The figures that count fewer municipalities, and those that cannot be counted at all."""
    speech = subject.speech
    about: dict[str, dict[str, None]] = {}
    for figure in definitions():
        for row in subject.everybody.of(figure.id):
            if limit := _limit(row, speech):
                about.setdefault(limit, {})[_named(row, figure, speech)] = None
    if not about:
        return []
    told = (
        speech.say("origin.limit", limit=limit, figures=speech.enumerated(names)) for limit, names in about.items()
    )
    return [Subheading(speech.say("origin.limits"), f"{ANCHOR}-limits"), Points(tuple(told))]


def _limit(row: Row, speech: Speech) -> str | None:
    if row.missing:
        return speech.say("origin.cannot", tables=table_names(row.missing, speech))
    if row.partly:
        return speech.say("origin.partly", counted=row.counted, caseloads=row.caseloads)
    return None


def _named(row: Row, figure: Definition, speech: Speech) -> str:
    """Each ratio takes the tables of the figure that it compares."""
    name = title_of(figure, speech)
    if figure.form != "ratio" or not row.part:
        return name
    return f"{name} ({compared_figure(figure, row.part.split('.')[0], speech)})"
