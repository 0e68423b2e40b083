"""Forms: how the lines of a figure are made from the counts of its rule. One form, one function."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

import polars as pl

from inbeeld.figures.cube import Partition, with_margins
from inbeeld.figures.definition import Axis, Definition, Ratio, definition
from inbeeld.figures.interval import risk_ratio
from inbeeld.figures.kaplan_meier import median
from inbeeld.figures.lines import (
    DENOMINATOR,
    NUMERATOR,
    Line,
    Need,
    everybody,
    needs_of,
    part_line,
    share_line,
    summed,
    with_share,
    without_numbers,
)
from inbeeld.figures.partitions import FURTHER, OFFER, Partitions, rule_of
from inbeeld.timeline import rules as r

ESTIMATE = {"value": pl.Float64, "low": pl.Float64, "high": pl.Float64}


def _share(figure: Definition, partitions: Partitions) -> Iterator[Line]:
    yield share_line(figure.id, partitions.of(figure.the_rule), figure.numerator)


def _parts(figure: Definition, partitions: Partitions) -> Iterator[Line]:
    partition = partitions.of(figure.the_rule)
    for part in figure.numerator:
        name = f"{figure.id}.{part}"
        if figure.base == "numerator":
            yield part_line(name, partition, part, base=figure.id)
        elif part != r.WHY_UNKNOWN or part in partition.parts:
            yield share_line(name, partition, [part])


def _mean(figure: Definition, partitions: Partitions) -> Iterator[Line]:
    """A mean over facts: so many for each person present that where the people are hidden, the facts must be too."""
    rule = figure.the_rule
    units = len(rule.fields) if isinstance(rule, r.FieldsKnown) else 1
    line = share_line(figure.id, partitions.of(rule), figure.numerator, units_per_person=units)
    yield replace(line, needs=(*line.needs, everybody(DENOMINATOR, partitions.of(partitions.rule_of_all_present))))


def _median(figure: Definition, partitions: Partitions) -> Iterator[Line]:
    """The numbers of people are those of a share (seen, of all); the value is in days."""
    partition = partitions.of(figure.the_rule)
    line = share_line(figure.id, partition, figure.numerator)
    days = with_margins(partitions.by_item(figure.the_rule), partition.dims, (), pl.col("item", "part", "n"))
    waits = {row[:-3]: Waits(*row[-3:]) for row in days.iter_rows()}
    strata = (tuple(row[dim] for dim in partition.dims) for row in line.rows.iter_rows(named=True))
    medians = [_median_of(waits.get(stratum, NOBODY), figure.numerator) for stratum in strata]
    estimate = pl.DataFrame(medians, schema=ESTIMATE, orient="row")
    yield Line(line.rows.with_columns(estimate), line.needs)


class Waits(NamedTuple):
    """Of each number of days and part, how many people."""

    days: Sequence[str]
    parts: Sequence[str]
    counts: Sequence[int]


NOBODY = Waits((), (), ())


def _median_of(waits: Waits, events: tuple[str, ...]) -> tuple[float | None, ...]:
    seen: Counter[int] = Counter()
    waiting: Counter[int] = Counter()
    for day, part, n in zip(*waits, strict=True):
        (seen if part in events else waiting)[int(day)] += n
    found = median(seen, waiting)
    return tuple(None if value is None else float(value) for value in (found.days, found.low, found.high))


def _reach(figure: Definition, partitions: Partitions) -> Iterator[Line]:
    for kind, ways in partitions.ways(figure.the_rule):
        for (before, started_from), (reached, got_to) in pairwise(FURTHER.items()):
            rows = with_share(summed(ways, got_to, started_from))
            within = _within_kind() if OFFER in ways.dims else pl.lit("")
            name = pl.format("{}.{}{}.{}", pl.lit(figure.id), pl.lit(kind), within, pl.lit(got_to[0]))
            needs = (Need(NUMERATOR, ways.name, reached), Need(DENOMINATOR, ways.name, before))
            yield Line(rows.with_columns(figure=name), needs)
    for step in figure.reasons_of:
        for kind, reasons in partitions.reasons(figure.reasons_rule(step)):
            for reason in reasons.parts:
                yield share_line(f"{figure.id}.{kind}.{step}.{reason}", reasons, [reason])


def _within_kind() -> pl.Expr:
    return pl.when(pl.col(OFFER).is_null()).then(pl.lit("")).otherwise(pl.lit("/") + pl.col(OFFER))


def _ratio(figure: Definition, partitions: Partitions) -> Iterator[Line]:
    for ratio in figure.ratios:
        tables = definition(ratio.figure).tables
        for axis in figure.axes:
            name = f"{figure.id}.{ratio.name}.{axis.name}"
            if partitions.counted(tables):
                partition = partitions.refined(rule_of(ratio), figure.axes)
                yield replace(_ratio_line(name, ratio, axis, partition, partitions.by), tables=tables)
            else:
                yield without_numbers(name, tables)


def _ratio_line(name: str, ratio: Ratio, axis: Axis, partition: Partition, by: tuple[str, ...]) -> Line:
    """No numerator: the value is a ratio of two shares. The denominator counts the people in both groups."""
    counted = [part for part in partition.parts if part != r.NOT_COUNTED]
    other_axes = [dim for dim in partition.dims if dim not in (*by, axis.variable)]
    cells = summed(partition, [ratio.part], counted)
    cells = cells.filter(pl.lit(True), *(pl.col(dim).is_null() for dim in other_axes)).drop(other_axes)
    both = (axis.group, axis.against)
    if not set(both) <= set(cells.get_column(axis.variable)):
        return without_numbers(name)
    needs = [
        need
        for place in ((axis.variable, category) for category in both)
        for need in (
            *needs_of(NUMERATOR, partition, [ratio.part], place),
            everybody(DENOMINATOR, partition, place),
        )
    ]
    return Line(_side_by_side(cells, axis).with_columns(figure=pl.lit(name)), tuple(needs))


def _side_by_side(cells: pl.DataFrame, axis: Axis) -> pl.DataFrame:
    others = [name for name in cells.columns if name not in (axis.variable, NUMERATOR, DENOMINATOR, *ESTIMATE)]

    def of(category: str, name: str) -> pl.Expr:
        return pl.col(name).filter(pl.col(axis.variable) == category).sum().alias(f"{name} {category}")

    four = [of(category, name) for category in (axis.group, axis.against) for name in (NUMERATOR, DENOMINATOR)]
    grouped = cells.with_columns(everything=pl.lit(0)).group_by("everything", *others, maintain_order=True).agg(four)
    found = [
        risk_ratio(*row) for row in grouped.select(expression.meta.output_name() for expression in four).iter_rows()
    ]
    estimate = pl.DataFrame(found, schema=ESTIMATE, orient="row").fill_nan(None)
    people = pl.sum_horizontal(f"{DENOMINATOR} {axis.group}", f"{DENOMINATOR} {axis.against}")
    return grouped.select(*others, numerator=pl.lit(None, pl.Int64), denominator=people).with_columns(estimate)


FORMS: Mapping[str, Callable[[Definition, Partitions], Iterator[Line]]] = {
    "share": _share,
    "parts": _parts,
    "mean": _mean,
    "median": _median,
    "reach": _reach,
    "ratio": _ratio,
}


def lines(figure: Definition, partitions: Partitions) -> Iterator[Line]:
    """All lines of a figure, or one that says that no caseload has the tables for it."""
    if partitions.counted(figure.tables):
        yield from FORMS[figure.form](figure, partitions)
    else:
        yield without_numbers(figure.id, figure.tables)
