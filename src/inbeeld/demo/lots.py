"""Places that were drawn by lot, twice a year: work experience, which helps those who take one to find work.

So what a place does can be learnt from made-up people too, as a municipality would learn it: from the chances.
"""

from dataclasses import dataclass

import numpy as np
import polars as pl

from inbeeld.demo.chance import stream
from inbeeld.demo.days import FOREVER, MONTHS, Days, Flags, Numbers, Shares, day
from inbeeld.demo.people import People
from inbeeld.demo.stays import Stays
from inbeeld.demo.tables import table

KIND = "work_experience"
FIRST, LAST, EVERY = day(2014, 3), day(2022, 3), 6
"""Of the draws, and the months between them."""
ASKING, CHANCE, TAKING = 0.05, 0.5, 0.8
"""Who of those in view and mediated asks, at each draw; the chance on a place; and who takes the place. Ours."""
DAYS_TO_START, DAYS_THERE = (10, 40), (150, 210)
HOURS, INSTRUMENT, PROVIDER = 20.0, "work_place", "employer"


EASE = float(np.exp(table("gains").filter(pl.col("kind") == KIND)["added_log_odds"][0]))
"""How many times as easily whoever took a place finds work from then on."""


@dataclass(frozen=True)
class Lots:
    """Who drew, each once; all of shape (who drew,). `start` and `end` of the place: FOREVER of who took none."""

    person: Numbers
    drawn_on: Days
    won: Flags
    start: Days
    end: Days

    def of_those(self, which: Flags) -> "Lots":
        return Lots(*(getattr(self, name)[which] for name in self.__dataclass_fields__))

    def asking(self, at_work: Flags, spells: pl.DataFrame) -> "Lots":
        """Those who have no work on the day (`at_work` is `MONTHS` × people), nor such a place already."""
        others = spells.filter(pl.col("kind") == KIND).select("person", "start", "end")
        drew = pl.DataFrame({"nth": np.arange(len(self.person)), "person": self.person, "day": self.drawn_on})
        there = drew.join(others, on="person").filter(pl.col("day").is_between("start", "end", closed="left"))
        idle = ~at_work[np.searchsorted(MONTHS, self.drawn_on), self.person]
        return self.of_those(idle & ~np.isin(drew["nth"], there["nth"]))

    def leaving(self, spells: pl.DataFrame) -> pl.DataFrame:
        """The spells but for places that somebody would have had after drawing lots for one."""
        day = pl.DataFrame({"person": self.person, "drawn_on": self.drawn_on})
        told = spells.join(day, on="person", how="left", maintain_order="left")
        another = (pl.col("kind") == KIND) & (pl.col("start") >= pl.col("drawn_on"))
        return told.filter(another.not_().fill_null(True)).drop("drawn_on")

    def ease(self, on: Days) -> Shares:
        """Per person, how easily they find work on a day, compared with without."""
        helped_from = np.full(len(on), FOREVER)
        helped_from[self.person] = self.start
        return np.where(helped_from <= on, EASE, 1.0)

    def spells(self) -> pl.DataFrame:
        took = self.of_those(self.start < FOREVER)
        places = Stays(took.person, took.start, took.end).frame(KIND)
        told = {"hours_per_week": HOURS, "instrument": INSTRUMENT, "provider": PROVIDER, "end_reason": "completed"}
        return places.with_columns(pl.lit(value).alias(name) for name, value in told.items())


def lots(people: People, mediated_from: Days, seen: Flags) -> Lots:
    """Of those in view to whom something can be offered; `seen` is `MONTHS` × people. Whether they are in work then
    does not matter yet: the lots say nothing of the days before them."""
    rng, left = stream(people.seed, "lots"), np.ones(len(people), bool)
    person, drawn_on = [], []
    for month in np.flatnonzero((MONTHS >= FIRST) & (MONTHS <= LAST))[::EVERY]:
        could = left & seen[month] & (mediated_from <= MONTHS[month]) & people.present(MONTHS[month])
        asks = could & (rng.random(len(people)) < ASKING)
        left &= ~asks
        person.append(np.flatnonzero(asks))
        drawn_on.append(np.full(asks.sum(), MONTHS[month]))
    return _drawn(people, np.concatenate(person), np.concatenate(drawn_on), rng)


def _drawn(people: People, person: Numbers, drawn_on: Days, rng: np.random.Generator) -> Lots:
    won, takes = rng.random(len(person)) < CHANCE, rng.random(len(person)) < TAKING
    start = drawn_on + rng.integers(*DAYS_TO_START, len(person))
    end = np.minimum(start + rng.integers(*DAYS_THERE, len(person)), people.present_until[person])
    took = won & takes & (start < end)
    return Lots(person, drawn_on, won, np.where(took, start, FOREVER), np.where(took, end, FOREVER))
