"""Counts made up for looking ahead."""

from collections.abc import Mapping
from datetime import date

import polars as pl

from inbeeld.outcomes.ahead.observed import MONTHS, TODAY
from inbeeld.timeline.counts import Counts, counts_schema

ON = date(2018, 1, 1)


def counts(today: Mapping[str, int], moved: Mapping[tuple[str, str], int]) -> Counts:
    """From how many people are in each situation today, and how many months went from a situation to a state."""
    rows = [(TODAY.name, None, part, n) for part, n in today.items()]
    rows += [(MONTHS.name, item, part, n) for (item, part), n in moved.items()]
    return Counts.of(pl.DataFrame(rows, schema=counts_schema(()), orient="row"), (), ON, None)


def plain(people: int = 100, months: int = 10_000) -> Counts:
    """Half on benefit and half in work, all in view; a tenth finds work each month, and a twentieth loses it."""
    work, benefit = "paid_work+in_view", "benefit_only+in_view"
    moved = {
        (work, "paid_work"): months * 95 // 100,
        (work, "benefit_only"): months * 5 // 100,
        (benefit, "paid_work"): months // 10,
        (benefit, "benefit_only"): months - months // 10,
    }
    return counts({work: people // 2, benefit: people // 2}, moved)
