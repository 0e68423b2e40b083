"""The chart of flows: what came first, what next, and where it led to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise, product

from inbeeld.evidence.paths import steps as s
from inbeeld.report.charts.flows import Band, Column, Stop, flows
from inbeeld.report.document import Cell, Chart, Table
from inbeeld.report.paths.walked import FIRST, NEXT, OUTCOME, Group, Walked
from inbeeld.report.paths.wording import first_name, next_name, outcome_name
from inbeeld.report.pictures import chart
from inbeeld.report.speech import Speech

LOOKS = {
    s.EDUCATION_FIRST: "education",
    s.WORK_FIRST: "paid_work",
    s.NEITHER: "none",
    s.NOTHING_NEW: "none",
    s.LASTING_WORK: "paid_work",
    s.NO_STEP: "none",
}
"""Of steps that do not have their own."""
OTHER_WORK = "other_work"


@dataclass(frozen=True)
class Stage:
    """A column of the chart: which part of a path it shows, and the names of the steps that it can have."""

    part: str
    heading: str
    names: Mapping[str, str]

    def look(self, code: str) -> str:
        return OTHER_WORK if (self.part, code) == (OUTCOME, s.PAID_WORK) else LOOKS.get(code, code)


def flow_chart(walked: Walked, group: Group, anchor: str, title: str, speech: Speech) -> Chart:
    columns = _columns(walked, group, speech)
    told = speech.say("paths.alternative", title=title)
    table = _table(columns, title, speech)
    return chart(title, told, lambda width: flows(anchor, title, told, columns, width), table)


def _columns(walked: Walked, group: Group, speech: Speech) -> tuple[Column, ...]:
    first, then, end = _stages(walked.within, speech)
    return (
        Column(first.heading, _stops(walked, group, first, speech), _bands(walked, group, first, then, speech)),
        Column(then.heading, _stops(walked, group, then, speech), _bands(walked, group, then, end, speech)),
        Column(end.heading, _stops(walked, group, end, speech)),
    )


def _stages(months: int, speech: Speech) -> tuple[Stage, Stage, Stage]:
    return (
        Stage(FIRST, speech.say("paths.first"), {code: first_name(code, speech) for code in s.FIRST}),
        Stage(NEXT, speech.say("paths.next"), {code: next_name(code, speech) for code in s.NEXT}),
        Stage(
            OUTCOME,
            speech.say("paths.after", months=months),
            {code: outcome_name(code, speech) for code in s.OUTCOME},
        ),
    )


def _stops(walked: Walked, group: Group, stage: Stage, speech: Speech) -> tuple[Stop, ...]:
    found = {code: walked.people(group, **{stage.part: code}) for code in stage.names}
    return tuple(
        Stop(code, stage.look(code), stage.names[code], n, speech.whole(n)) for code, n in found.items() if n
    )


def _bands(walked: Walked, group: Group, start: Stage, end: Stage, speech: Speech) -> tuple[Band, ...]:
    found = {
        (one, other): walked.people(group, **{start.part: one, end.part: other})
        for one, other in product(start.names, end.names)
    }
    return tuple(
        Band(one, other, n, speech.whole(n), strong=other == s.LASTING_WORK) for (one, other), n in found.items() if n
    )


def _table(columns: Sequence[Column], title: str, speech: Speech) -> Table:
    """A row per band."""
    rows = []
    for column, following in pairwise(columns):
        start, end = ({stop.name: stop.words for stop in one.stops} for one in (column, following))
        rows += [
            (Cell(start[band.start]), Cell(end[band.end]), Cell(band.number, band.size, "whole"))
            for band in column.bands
        ]
    heads = tuple(speech.say(f"column.{name}") for name in ("path_from", "path_to", "people"))
    return Table(title, heads, tuple(rows))
