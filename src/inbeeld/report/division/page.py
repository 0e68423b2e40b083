"""A division as a page: who is reached by group, what floors cost, and how places were filled. No person is on it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import polars as pl

from inbeeld.disclosure import DEFAULT
from inbeeld.guidance.division import Proposal
from inbeeld.report.charts.bars import Bar, bars, extent
from inbeeld.report.division.as_text import by_rule, outcome
from inbeeld.report.division.floors import Row, asked, floor_name, floors_table, price
from inbeeld.report.division.published import publish
from inbeeld.report.division.reading import EVERYBODY, PROPOSED, Reach, by_category, everybody_of, reach_table, read
from inbeeld.report.document import Block, Cell, Chart, Document, Paragraph, Points, Section, Table
from inbeeld.report.labels import variable_name
from inbeeld.report.pictures import chart
from inbeeld.report.rule.grounds import in_language
from inbeeld.report.speech import Speech, sentence, speech

LOOK, FLOOR_LOOK = "way_rule", "floor"


@dataclass(frozen=True, eq=False)
class Division:
    """A proposal with the curve of its floors (`curve`), and the columns of the people by which it is told."""

    proposal: Proposal
    curve: pl.DataFrame
    groups: tuple[str, ...]
    threshold: int = DEFAULT

    @cached_property
    def everybody(self) -> Reach:
        """Through disclosure control, as of a group."""
        all_ = everybody_of(self.proposal)
        counted = pl.DataFrame([{"value": EVERYBODY, "people": all_.people, "reached": all_.reached}])
        return self._published([counted.with_columns(way=pl.lit(PROPOSED), group=pl.lit(EVERYBODY))])[0]

    @cached_property
    def reach(self) -> tuple[Reach, ...]:
        """Of these groups and of those that have a floor, through disclosure control. Raises ThresholdError."""
        columns = dict.fromkeys((*self.groups, *self.proposal.floors["group"]))
        counted = [self.proposal.groups(one).with_columns(way=pl.lit(PROPOSED), group=pl.lit(one)) for one in columns]
        return self._published(counted) if counted else ()

    def _published(self, counted: list[pl.DataFrame]) -> tuple[Reach, ...]:
        return read(publish(pl.concat(counted), self.threshold))

    @cached_property
    def floors(self) -> list[Row]:
        """`expected` is None for a group of which it may not be shown how many were reached."""
        shown = {(row.group, row.category) for row in self.reach if row.share is not None}
        return [
            {**row, "expected": row["expected"] if (row["group"], row["value"]) in shown else None}
            for row in self.proposal.floors.iter_rows(named=True)
        ]


def document(division: Division, language: str) -> Document:
    """Raises RequestError for a language that reports are not written in, and ThresholdError."""
    words, proposal = speech(language), division.proposal
    told = (reach_section(division, words), floors_section(division, words))
    return Document(
        title=words.say("division.title", rule=in_language(proposal.rule.title, words)),
        subtitle=by_rule(proposal, words),
        language=words.language,
        opening=(
            Points(tuple(outcome(proposal, division.everybody, words))),
            Paragraph(words.say("division.proposal")),
        ),
        sections=tuple(section for section in told if section),
    )


def reach_section(division: Division, words: Speech) -> Section | None:
    """None where no group was asked for and none has a floor."""
    if not division.reach:
        return None
    charts = (_reach(division, group, words) for group in dict.fromkeys(row.group for row in division.reach))
    return Section("reach", words.say("division.reach"), (Paragraph(words.say("division.reach_what")), *charts))


def floors_section(division: Division, words: Speech) -> Section | None:
    """None without floors."""
    if not division.floors:
        return None
    blocks: tuple[Block, ...] = (
        Paragraph(words.say("division.floors_what")),
        floors_table(division.floors, words),
        *curve_charts(division, words),
    )
    return Section("floors", words.say("division.floors_title"), blocks)


def curve_charts(division: Division, words: Speech) -> Iterator[Chart]:
    """What floors cost, from none to as strict as they were asked; nothing where they cannot be met at all."""
    rows = division.curve.drop_nulls("worth")
    if rows.is_empty():
        return
    title = words.say("division.curve")
    lanes = [
        Bar(_strict(strictness, words), max(cost, 0.0), price(cost, words), LOOK)
        for strictness, cost in rows.select("strictness", "price").iter_rows()
    ]
    yield _chart("division-curve", title, lanes, _curve_table(title, rows, division, words), words)


def _reach(division: Division, group: str, words: Speech) -> Chart:
    title = words.say("division.reach_by", group=variable_name(group, words))
    found = by_category(division.reach, group, words)
    lanes = [lane for row in found for lane in _with_floor(row, division.floors, words)]
    named = [((row.label(words),), row) for row in found]
    table = reach_table(title, variable_name(group, words), named, words)
    return _chart(f"division-{group}", title, lanes, table, words)


def _with_floor(row: Reach, floors: Sequence[Row], words: Speech) -> Iterator[Bar]:
    label = row.label(words)
    yield Bar(label, row.share, row.in_words(words), LOOK)
    for floor in floors:
        if (floor["group"], floor["value"]) == (row.group, row.category) and floor["least"] is not None:
            yield Bar(label, floor["least"], words.say("division.mark_floor", asked=asked(floor, words)), FLOOR_LOOK)


def _curve_table(title: str, rows: pl.DataFrame, division: Division, words: Speech) -> Table:
    shown = [floor for floor in division.floors if floor["expected"] is not None]
    names = [words.say("division.head_strictness"), words.say("division.head_price")]
    told = tuple(
        (
            Cell(_strict(row["strictness"], words)),
            Cell(price(row["price"], words), row["price"], "tenths"),
            *(Cell(words.share(row[floor["name"]], None), row[floor["name"]], "share") for floor in shown),
        )
        for row in rows.iter_rows(named=True)
    )
    return Table(title, (*names, *(sentence(floor_name(floor, words)) for floor in shown)), told)


def _strict(strictness: float, words: Speech) -> str:
    return words.say("division.none") if strictness == 0 else words.share(strictness, None)


def _chart(anchor: str, title: str, lanes: list[Bar], table: Table, words: Speech) -> Chart:
    told = words.say("chart.bars", title=title, rows=len(lanes))
    return chart(title, told, lambda width: bars(anchor, title, told, lanes, extent(lanes), width), table)
