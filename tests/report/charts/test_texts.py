"""No text lies on another or falls outside the picture, whatever the numbers are."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inbeeld.report.charts.areas import Column, Layer, areas
from inbeeld.report.charts.axis import Tick
from inbeeld.report.charts.bar import Part, bar
from inbeeld.report.charts.bars import Bar, bars, extent
from inbeeld.report.charts.curves import MOST, Curve, Point, curves
from inbeeld.report.charts.flows import Band, Stop, flows
from inbeeld.report.charts.flows import Column as Stage
from inbeeld.report.charts.intervals import Counted, Estimated, Line, Unknown, intervals
from inbeeld.report.charts.months import Axes
from inbeeld.report.charts.plot import NARROW, WIDE
from tests.report.charts.boxes import outside, overlaps

WIDTHS = pytest.mark.parametrize("width", [WIDE, NARROW])
LABELS = ["In view", "Vrijwilligerswerk gericht op werk", "Volunteer work to take part", "Ten Boer"]
SHARES = st.floats(0, 1)

Mark = Counted | Estimated | Unknown


@st.composite
def marks(draw: st.DrawFn) -> Mark:
    low, value, high = sorted(draw(st.tuples(SHARES, SHARES, SHARES)))
    counted = Counted(value, low, high, "counted 25.0% (11,536 of 25,914 facts)")
    told: list[Mark] = [counted, Estimated(value, "estimated 12% of people"), Unknown("too small to show")]
    return draw(st.sampled_from(told))


@WIDTHS
@given(st.lists(st.integers(0, 2_000), min_size=1, max_size=15).filter(any))
@settings(max_examples=60)
def test_the_one_bar(width: float, sizes: list[int]) -> None:
    parts = [Part("in_view", size, f"belemmering: kinderopvang: {size} (12,3 %)") for size in sizes]
    drawn = bar("bar", "title", "alternative", "alle 3.702 mensen", parts, width)
    assert overlaps(drawn) == []
    assert outside(drawn) == []


@WIDTHS
@given(st.lists(st.tuples(st.sampled_from(LABELS), st.lists(marks(), min_size=1, max_size=2)), min_size=1), SHARES)
@settings(max_examples=60)
def test_intervals(width: float, told: list[tuple[str, list[Mark]]], middle: float) -> None:
    lines = [Line(label, tuple(marks)) for label, marks in told]
    ticks = [Tick(share, f"{share:.0%}") for share in (0, 0.25, 0.5, 0.75, 1)]
    reference = Tick(middle, "everybody 79.5%", strong=True)
    drawn = intervals("x", "title", "alternative", lines, [*ticks, reference], lambda p: p.scale(0, 1), width)
    assert overlaps(drawn) == []
    assert outside(drawn) == []


@WIDTHS
@given(st.lists(st.one_of(st.none(), st.integers(0, 2_000)), min_size=1, max_size=8))
@settings(max_examples=60)
def test_bars(width: float, sizes: list[int | None]) -> None:
    rows = [Bar("kreeg het aangeboden", size, f"{size} van 1.407 mensen (12,3 %)") for size in sizes]
    drawn = bars("x", "title", "alternative", rows, extent(rows), width)
    assert overlaps(drawn) == []
    assert outside(drawn) == []


def axes(last: int) -> Axes:
    shares = tuple(Tick(share, f"{share:.0%}") for share in (0, 0.25, 0.5, 0.75, 1))
    return Axes(last, tuple(Tick(month, str(month)) for month in range(0, last + 1, 3)), shares, "maanden sinds iets")


@WIDTHS
@given(st.lists(st.lists(SHARES, min_size=8, max_size=8), min_size=1, max_size=40))
@settings(max_examples=40)
def test_areas(width: float, months: list[list[float]]) -> None:
    layers = [Layer("support", f"taalcursus, hulp bij werk {share:.1%}") for share in months[-1]]
    columns = [Column(month, tuple(shares)) for month, shares in enumerate(months)]
    drawn = areas("x", "title", "alternative", axes(len(months) - 1), layers, columns, width)
    assert overlaps(drawn) == []
    assert outside(drawn) == []


@WIDTHS
@given(st.lists(st.dictionaries(st.integers(0, 40), SHARES, min_size=1), min_size=1, max_size=MOST))
@settings(max_examples=40)
def test_curves(width: float, found: list[dict[int, float]]) -> None:
    told = [
        Curve("vrouw, 18-27 <2,5 %", {month: Point(at, 0, 1) for month, at in sorted(one.items())}) for one in found
    ]
    drawn = curves("x", "title", "alternative", axes(max(max(one) for one in found)), told, width)
    assert overlaps(drawn) == []
    assert outside(drawn) == []


def stage(heading: str, sizes: list[int], bands: list[Band]) -> Stage:
    stops = (Stop(str(place), "none", "vrijwilligerswerk", n, f"{n:,}") for place, n in enumerate(sizes))
    return Stage(heading, tuple(stops), tuple(bands))


@WIDTHS
@given(
    st.integers(1, 6).flatmap(
        lambda ends: st.lists(st.lists(st.integers(0, 900), min_size=ends, max_size=ends), min_size=1, max_size=6)
    )
)
@settings(max_examples=60)
def test_flows(width: float, table: list[list[int]]) -> None:
    table[0][-1] += 1
    bands = [
        Band(str(start), str(end), n, f"{n:,}") for start, row in enumerate(table) for end, n in enumerate(row) if n
    ]
    begin, end = [sum(row) for row in table], [sum(column) for column in zip(*table, strict=True)]
    on = [Band(str(place), "0", n, f"{n:,}") for place, n in enumerate(end) if n]
    stages = [stage("eerst", begin, bands), stage("daarna", end, on), stage("na 36 maanden", [sum(end)], [])]
    drawn = flows("x", "title", "alternative", stages, width)
    assert overlaps(drawn) == []
    assert outside(drawn) == []
