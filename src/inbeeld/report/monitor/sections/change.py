"""What changed since the other wave, and what cannot be compared with it."""

from collections.abc import Iterator, Sequence

from inbeeld.report.charts.axis import Tick
from inbeeld.report.charts.intervals import Estimated, Line
from inbeeld.report.charts.plot import Plot, Scale
from inbeeld.report.document import Block, Cell, Chart, Paragraph, Section, Subheading, Table, Terms
from inbeeld.report.monitor.changed import Changed, changed, not_trended
from inbeeld.report.monitor.topic import Topic
from inbeeld.report.monitor.wording import number_cell, points, points_cell, whole_cell
from inbeeld.report.pictures import intervals_chart
from inbeeld.report.sheets.rows import headings

ANCHOR = "change"
DRAWN = 12
"""The clear changes that are furthest from none; the table has all."""
STEP = 0.1
COLUMNS = ("figure", "share_of", "before", "after", "change", "from", "to", "in_both")


def change(topic: Topic) -> Section | None:
    """None where no other wave was given."""
    if topic.content.before is None:
        return None
    return Section(ANCHOR, topic.say("monitor_change.title", **_waves(topic)), tuple(_blocks(topic)))


def _waves(topic: Topic) -> dict[str, int]:
    before = topic.content.before
    return {"before": before.wave.plan.year if before else 0, "after": topic.wave.plan.year}


def _blocks(topic: Topic) -> Iterator[Block]:
    found = changed(topic)
    clear = [one for one in found if one.clear]
    numbers = {"compared": len(found), "clear": len(clear), "chance": round(0.05 * len(found))}
    yield Paragraph(topic.say("monitor_change.what", **_waves(topic)))
    yield Paragraph(topic.say("monitor_change.told", **numbers))
    shares = sorted((one for one in clear if one.indicator.kind != "number"), key=lambda one: -abs(one.change))
    table = changes_table(found, topic)
    yield _chart(shares[:DRAWN], table, topic) if shares else table
    yield from _not_trended(topic)


def _chart(shown: Sequence[Changed], table: Table, topic: Topic) -> Chart:
    title = topic.say("monitor_change.chart", shown=len(shown))
    lines = [Line(topic.short(one.indicator), (_mark(one, topic),)) for one in shown]
    steps = range(*_steps(shown))
    ticks = [_tick(nth, topic) for nth in steps]

    def scale(plot: Plot) -> Scale:
        return plot.scale(steps[0] * STEP, steps[-1] * STEP)

    return intervals_chart(ANCHOR, title, lines, ticks, scale, table, topic.speech)


def _tick(nth: int, topic: Topic) -> Tick:
    if not nth:
        return Tick(0.0, topic.say("monitor_change.none"), strong=True)
    return Tick(nth * STEP, topic.speech.signed(100 * nth * STEP))


def _steps(shown: Sequence[Changed]) -> tuple[int, int]:
    """From which to which step all margins lie; no change is always there."""
    low, high = min(one.low for one in shown), max(one.high for one in shown)
    return int(min(low, 0) / STEP - 1), int(max(high, 0) / STEP + 2)


def _mark(one: Changed, topic: Topic) -> Estimated:
    told = {name: points(getattr(one, name), one.indicator, topic.speech) for name in ("change", "low", "high")}
    return Estimated(one.change, topic.say("monitor_change.mark", **told), one.low, one.high)


def changes_table(found: Sequence[Changed], topic: Topic) -> Table:
    rows = tuple(_cells(one, topic) for one in found)
    return Table(topic.say("monitor_change.table"), headings(COLUMNS, topic.speech), rows)


def _cells(one: Changed, topic: Topic) -> tuple[Cell, ...]:
    levels = (number_cell(number, one.indicator, topic.speech) for number in (one.before, one.after))
    moved = (points_cell(number, one.indicator, topic.speech) for number in (one.change, one.low, one.high))
    named = (Cell(topic.named(one.indicator)), Cell(topic.whom(one.indicator, one.how, one.of)))
    return *named, *levels, *moved, whole_cell(one.in_both, topic.speech)


def _not_trended(topic: Topic) -> Iterator[Block]:
    found = not_trended(topic)
    if not found:
        return
    yield Subheading(topic.say("monitor_change.not_trended"), f"{ANCHOR}-not-trended")
    told = ((reason.told(topic.speech.language), "; ".join(map(topic.named, ones))) for reason, ones in found.items())
    yield Terms(tuple(told))
