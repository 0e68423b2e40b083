"""What can be told of the rows of a caseload: how many came in, and why some were refused. No row of a person."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

import polars as pl

from inbeeld.facts.check import Checked
from inbeeld.report.findings import Intake

TALLY = ("table", "read", "accepted", "refused")
REASON = ("table", "field", "reason")


@dataclass(frozen=True)
class Told:
    """`codes` are the municipalities under which people are recorded, `tables` those that were delivered."""

    codes: frozenset[str]
    tables: frozenset[str]
    intake: Intake

    @classmethod
    def of(cls, checked: Checked) -> Self:
        caseload = checked.caseload
        codes = caseload["persons"].get_column("municipality").drop_nulls().unique()
        tallies = [tuple(getattr(tally, name) for name in TALLY) for tally in checked.tallies]
        reasons = checked.refusals.group_by(REASON).agg(pl.len().alias("rows"))
        intake = Intake(pl.DataFrame(tallies, schema=TALLY, orient="row"), reasons)
        return cls(frozenset(codes), frozenset(caseload.tables), intake)

    @classmethod
    def together(cls, told: Iterable[Self]) -> Self:
        """Of one or more caseloads, or parts of one."""
        several = tuple(told)
        tallies = pl.concat(one.intake.tallies for one in several)
        reasons = pl.concat(one.intake.reasons for one in several).group_by(REASON).agg(pl.col("rows").sum())
        return cls(
            frozenset[str]().union(*(one.codes for one in several)),
            frozenset[str]().union(*(one.tables for one in several)),
            Intake(
                tallies.group_by("table", maintain_order=True).sum(),
                reasons.sort("rows", *REASON[::2], descending=True),
            ),
        )
