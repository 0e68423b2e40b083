"""The chart of flows: what came first, what next, and where it led to."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from inbeeld.evidence.paths import steps as s
from inbeeld.report.charts.flows import Band, Column, Stop, flows
from inbeeld.report.document import Cell, Chart, Table
from inbeeld.report.paths.walked import Group, Walked
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

Name = tuple[str, str, str]
"""The code of a step, what it is called, and how it looks."""


def flow_chart(walked: Walked, group: Group, anchor: str, title: str, speech: Speech) -> Chart:
    columns = columns_of(walked, group, speech)
    told = speech.say("paths.alternative", title=title)
    table = _table(columns, title, speech)
    return chart(title, told, lambda width: flows(anchor, title, told, columns, width), table)


def columns_of(walked: Walked, group: Group, speech: Speech) -> tuple[Column, ...]:
    say = speech.say
    first = [(code, first_name(code, speech), LOOKS.get(code, code)) for code in s.FIRST]
    then = [(code, next_name(code, speech), LOOKS.get(code, code)) for code in s.NEXT]
    looks = LOOKS | {s.PAID_WORK: OTHER_WORK}
    ended = [(code, outcome_name(code, speech), looks.get(code, code)) for code in s.OUTCOME]
    named = (("first", say("paths.first"), first), ("next", say("paths.next"), then))
    columns = (*named, ("outcome", say("paths.after", months=walked.within), ended))
    stops = [_stops(walked, group, step, names, speech) for step, _heading, names in columns]
    bands = [_bands(walked, group, start, end, speech) for start, end in pairwise(columns)]
    return tuple(
        Column(heading, some, lead)
        for (_step, heading, _names), some, lead in zip(columns, stops, [*bands, ()], strict=True)
    )


def _stops(walked: Walked, group: Group, step: str, names: Sequence[Name], speech: Speech) -> tuple[Stop, ...]:
    found = ((*name, walked.people(group, **{step: name[0]})) for name in names)
    return tuple(Stop(code, look, words, n, speech.whole(n)) for code, words, look, n in found if n)


def _bands(
    walked: Walked,
    group: Group,
    start: tuple[str, str, Iterable[Name]],
    end: tuple[str, str, Iterable[Name]],
    speech: Speech,
) -> tuple[Band, ...]:
    found = (
        (one[0], other[0], walked.people(group, **{start[0]: one[0], end[0]: other[0]}))
        for one in start[2]
        for other in end[2]
    )
    return tuple(Band(one, other, n, speech.whole(n), other == s.LASTING_WORK) for one, other, n in found if n)


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
