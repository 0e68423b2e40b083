"""Who answered, set against all municipalities, and how far that could put figures off."""

from collections.abc import Iterator

from inbeeld.report.charts.intervals import Counted, Line
from inbeeld.report.document import Block, Cell, Chart, Paragraph, Section, Subheading, Table
from inbeeld.report.monitor.moved import furthest_table, typical_table
from inbeeld.report.monitor.topic import Topic
from inbeeld.report.monitor.wording import whole_cell
from inbeeld.report.pictures import shares_chart
from inbeeld.report.sheets.rows import headings
from inbeeld.report.speech import Speech
from inbeeld.survey.wave.response import BOARD
from inbeeld.survey.wave.response import response as response_by

ANCHOR = "response"
COLUMNS = ("class", "municipalities", "answered", "share", "inhabitants", "of_answered", "share")
HALF = 0.5
"""The share that can be furthest off."""


def response(topic: Topic) -> Section:
    blocks: tuple[Block, ...] = (
        Paragraph(topic.say("monitor_response.told", **told_response(topic))),
        *(_chart(topic, by) for by in BOARD),
        Subheading(topic.say("monitor_response.representative"), "representative"),
        *(Paragraph(told) for told in representative(topic)),
        told_by_table(topic),
        Subheading(topic.say("monitor_moves.title"), "moves"),
        Paragraph(topic.say("monitor_moves.what")),
        typical_table(topic),
        furthest_table(topic),
    )
    return Section(ANCHOR, topic.say("monitor_response.title"), blocks)


def told_response(topic: Topic) -> dict[str, str]:
    """The response of the country, in words."""
    row, speech = response_by(topic.wave).row(0, named=True), topic.speech
    numbers = {name: speech.whole(row[name]) for name in ("municipalities", "answered", "inhabitants", "of_answered")}
    shares = {
        "share": speech.share(row["answered"] / row["municipalities"], None),
        "of_inhabitants": speech.share(row["of_answered"] / row["inhabitants"], None),
    }
    return numbers | shares


def response_table(topic: Topic, by: str) -> Table:
    columns = (topic.variable(by), *headings(COLUMNS[1:], topic.speech))
    rows = tuple(_cells(row, by, topic) for row in response_by(topic.wave, by).iter_rows(named=True))
    return Table(_title(topic, by), columns, rows)


def _title(topic: Topic, by: str) -> str:
    return topic.say("monitor_response.by", by=topic.variable(by))


def _cells(row: dict[str, int], by: str, topic: Topic) -> tuple[Cell, ...]:
    parts = (("answered", "municipalities"), ("of_answered", "inhabitants"))
    cells = (cell for part, whole in parts for cell in _part_cells(row[part], row[whole], topic.speech))
    return Cell(topic.group(by, str(row[by]))), *cells


def _part_cells(part: int, whole: int, speech: Speech) -> tuple[Cell, ...]:
    share = part / whole
    return whole_cell(whole, speech), whole_cell(part, speech), Cell(speech.share(share, None), share, "share")


def _chart(topic: Topic, by: str) -> Chart:
    """Filled marks without a margin: who answered was counted."""
    lines = [_line(row, by, topic) for row in response_by(topic.wave, by).iter_rows(named=True)]
    return shares_chart(f"{ANCHOR}-{by}", _title(topic, by), lines, response_table(topic, by), topic.speech)


def _line(row: dict[str, int], by: str, topic: Topic) -> Line:
    share, speech = row["answered"] / row["municipalities"], topic.speech
    words = topic.say(
        "monitor_response.mark",
        share=speech.share(share, None),
        answered=speech.whole(row["answered"]),
        municipalities=speech.whole(row["municipalities"]),
    )
    return Line(topic.group(by, str(row[by])), (Counted(share, share, share, words),))


def representative(topic: Topic) -> Iterator[str]:
    found, speech = topic.content.findings.representativity, topic.speech
    yield topic.say(
        "monitor_response.indicator", indicator=speech.ratio(found.indicator), error=speech.ratio(2 * found.error)
    )
    yield topic.say("monitor_response.bias", points=speech.tenths(100 * found.largest_bias(HALF)))
    names = speech.enumerated(topic.variable(name) for name in found.by_variable["variable"])
    yield topic.say("monitor_response.knows", variables=names)


def told_by_table(topic: Topic) -> Table:
    """What each class of the frame tells of who answers."""
    speech, found = topic.speech, topic.content.findings.representativity.by_variable
    rows = tuple(
        (Cell(topic.variable(name)), *(Cell(speech.ratio(number), number, "ratio") for number in numbers))
        for name, *numbers in found.select("variable", "unconditional", "conditional").iter_rows()
    )
    return Table(topic.say("monitor_response.tells"), headings(("variable", "alone", "beside"), speech), rows)
