"""Findings: all that a report tells, already released."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import polars as pl

from inbeeld.disclosure import Released
from inbeeld.report.comparison.fair import Fair
from inbeeld.report.curves.followed import Followed
from inbeeld.report.division.ways import Ways


@dataclass(frozen=True)
class Intake:
    """What became of the delivered rows.

    `tallies`: table, read, accepted, refused, summed over the caseloads. `reasons`: table, field, reason, rows (how
    many were refused for it). No values, so no row of a person.
    """

    tallies: pl.DataFrame
    reasons: pl.DataFrame


NO_ROWS = Intake(
    pl.DataFrame(schema={"table": pl.String, "read": pl.Int64, "accepted": pl.Int64, "refused": pl.Int64}),
    pl.DataFrame(schema={"table": pl.String, "field": pl.String, "reason": pl.String, "rows": pl.Int64}),
)
"""Where no rows came in to be checked."""


@dataclass(frozen=True)
class Findings:
    """`figures` are of everybody on the day of the report, `groups` the same by one variable each, and `waves` the
    figures of everybody on each day for which a wave of the survey published an estimate.

    `fair` compares the municipalities, where there are enough of them.
    `absent` gives, per caseload, the tables that were not delivered. `made_up` is true of demonstration data. `years`
    are the curves since settling and since leaving benefit, in this order; empty where people cannot be followed, and
    None where nobody asked to. `ways` sets ways to divide scarce places beside each other; of made-up people alone.
    """

    place: str
    on: date
    known_on: date | None
    figures: Released
    groups: tuple[Released, ...]
    waves: tuple[Released, ...]
    intake: Intake
    absent: Mapping[str, tuple[str, ...]]
    made_up: bool = False
    fair: Fair | None = None
    years: tuple[Followed, ...] | None = None
    ways: Ways | None = None
