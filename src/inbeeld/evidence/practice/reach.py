"""Whom an instrument reaches: of those who could start it in a year, who did, and who did not."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import numpy as np
import polars as pl

from inbeeld.evidence.practice.begun import begun
from inbeeld.facts.caseload import Caseload
from inbeeld.timeline.fast.contacts import seen
from inbeeld.timeline.fast.people import People, holds_on, is_present
from inbeeld.timeline.rules import NOT_IN_VIEW, PAID_WORK

BY = ("sex", "arrival_route", "education_level", "months_since_settlement")
YEAR = 365
STARTED, NOT_STARTED = "started", "not_started"
PARTS = (STARTED, NOT_STARTED, NOT_IN_VIEW)
"""not_in_view: did not start, and had no contact in the year."""


@dataclass(frozen=True)
class Reach:
    """`cells`: the variables of BY, part, and n."""

    instrument: str
    on: date
    cells: pl.DataFrame

    @property
    def people(self) -> int:
        return int(self.cells.get_column("n").sum())


def reach(caseload: Caseload, instrument: str, on: date, known_on: date | None = None) -> Reach:
    """Of those who are present on D and were a year before, had no paid work then and had not started it before: who
    started in the year up to D. Where no contacts were delivered, nobody is out of view. Raises RequestError for what
    is no instrument here."""
    people = People.of(caseload, on, known_on, BY, (on,))
    begin, _ = people.days_before(YEAR, 0)
    starts = begun(caseload, instrument, known_on).join(people.frame.select("person_id", "who"), on="person_id")
    before = people.flags(starts.filter(pl.col("start") <= begin))
    lately = people.flags(starts.filter(pl.col("start").is_between(begin, on, closed="right")))
    jobs = people.facts("spells").filter((pl.col("kind") == PAID_WORK) & holds_on(begin))
    here = people.frame.select(is_present(begin)).to_series().to_numpy()
    unseen = ~seen(people, on, YEAR) if not people.missing(("contacts",)) else np.zeros_like(here)
    part = np.where(lately, STARTED, np.where(unseen, NOT_IN_VIEW, NOT_STARTED))
    could = here & ~before & ~people.flags(jobs)
    told = people.frame.with_columns(part=pl.Series(part, dtype=pl.String)).filter(could)
    placed = told.join(people.strata, on="stratum").group_by(*BY, "part").agg(n=pl.len().cast(pl.Int64))
    return Reach(instrument, on, placed.sort(*BY, "part"))


def added(found: Iterable[Reach]) -> Reach:
    """Of the people of all together, who are not the same; of the same instrument and day."""
    parts = list(found)
    cells = pl.concat(one.cells for one in parts).group_by(*BY, "part").agg(pl.col("n").sum())
    return Reach(parts[0].instrument, parts[0].on, cells.sort(*BY, "part"))
