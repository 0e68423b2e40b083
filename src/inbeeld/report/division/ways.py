"""Four ways to divide the same places, beside each other: whom each reaches, and what it gains."""

from collections.abc import Mapping
from dataclasses import dataclass

from inbeeld.disclosure import Released
from inbeeld.guidance.division.compared import OPTIMUM, PROMISING, RULE, WAYS
from inbeeld.report.charts.bars import Bar, bars, extent
from inbeeld.report.division.reading import Reach, by_category, reach_table, read
from inbeeld.report.document import Block, Cell, Chart, Note, Paragraph, Section, Subheading, Table, Terms
from inbeeld.report.labels import variable_name
from inbeeld.report.pictures import chart
from inbeeld.report.speech import Speech, sentence

ANCHOR = "division-ways"
FILL = "way_"
"""Before the name of a way in the fills."""


@dataclass(frozen=True, eq=False)
class Ways:
    """`released`: whom each way reaches, by group. `gains`: how many more people would work by the places of a way,
    by the odds with which people were made up; sums of no single person. `places` were divided over `people`."""

    released: Released
    gains: Mapping[str, float]
    places: int
    people: int


def ways_section(ways: Ways, speech: Speech) -> Section:
    rows = read(ways.released)
    blocks: tuple[Block, ...] = (
        Paragraph(speech.say("ways.what", places=speech.whole(ways.places), people=speech.whole(ways.people))),
        Note(speech.say("ways.made_up"), speech.say("ways.made_up_text")),
        Terms(tuple((way_name(way, speech), speech.say(f"ways.told_{way}")) for way in WAYS)),
        Subheading(speech.say("ways.who"), f"{ANCHOR}-who"),
        *(_reach_chart(rows, group, speech) for group in dict.fromkeys(row.group for row in rows)),
        Subheading(speech.say("ways.price"), f"{ANCHOR}-price"),
        Paragraph(_price(ways, speech)),
        _gains_chart(ways, speech),
    )
    return Section(ANCHOR, speech.say("ways.title"), blocks)


def way_name(way: str, speech: Speech) -> str:
    return sentence(speech.say(f"ways.name_{way}"))


def ways_table(title: str, rows: tuple[Reach, ...], group: str, speech: Speech) -> Table:
    named = [((row.label(speech), way_name(row.way, speech)), row) for row in by_category(rows, group, speech)]
    return reach_table(title, variable_name(group, speech), named, speech)


def gains_table(ways: Ways, speech: Speech) -> Table:
    title = speech.say("ways.gains")
    columns = tuple(speech.say(f"ways.column_{name}") for name in ("way", "gain", "less"))
    best = ways.gains[OPTIMUM]
    rows = tuple(
        (Cell(way_name(way, speech)), _whole(ways.gains[way], speech), _whole(best - ways.gains[way], speech))
        for way in WAYS
    )
    return Table(title, columns, rows)


def _reach_chart(rows: tuple[Reach, ...], group: str, speech: Speech) -> Chart:
    title = speech.say("division.reach_by", group=variable_name(group, speech))
    lanes = [_reach_bar(row, speech) for row in by_category(rows, group, speech)]
    return _bars(f"{ANCHOR}-{group}", title, lanes, ways_table(title, rows, group, speech), speech)


def _reach_bar(row: Reach, speech: Speech) -> Bar:
    words = speech.say("ways.mark", way=speech.say(f"ways.name_{row.way}"), reached=row.in_words(speech))
    return Bar(row.label(speech), row.share, words, FILL + row.way)


def _gains_chart(ways: Ways, speech: Speech) -> Chart:
    lanes = [
        Bar(way_name(way, speech), gain, speech.say("ways.more", people=speech.whole(gain)), FILL + way)
        for way in WAYS
        for gain in (ways.gains[way],)
    ]
    return _bars(f"{ANCHOR}-gains", speech.say("ways.gains"), lanes, gains_table(ways, speech), speech)


def _bars(anchor: str, title: str, lanes: list[Bar], table: Table, speech: Speech) -> Chart:
    told = speech.say("chart.bars", title=title, rows=len(lanes))
    return chart(title, told, lambda width: bars(anchor, title, told, lanes, extent(lanes), width), table)


def _price(ways: Ways, speech: Speech) -> str:
    best = ways.gains[OPTIMUM]
    least = {way: speech.whole(best - ways.gains[way]) for way in (RULE, PROMISING)}
    return speech.say("ways.price_text", optimum=speech.whole(best), rule=least[RULE], promising=least[PROMISING])


def _whole(number: float, speech: Speech) -> Cell:
    return Cell(speech.whole(number), round(number), "whole")
