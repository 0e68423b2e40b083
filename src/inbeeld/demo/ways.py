"""The ways of people through what is offered: those that led to an activity and those that did not."""

import numpy as np
import polars as pl

from inbeeld.demo.chance import choose, stream
from inbeeld.demo.days import DAYS_A_YEAR, FOREVER, HISTORY_END, Days, Numbers
from inbeeld.demo.lots import CHANCE, Lots
from inbeeld.demo.lots import KIND as LOTS_FOR
from inbeeld.demo.people import People
from inbeeld.demo.tables import table

WRITTEN_DOWN = 0.5
"""Share of activities for which the steps towards them were recorded; ours, as all numbers here."""
DAYS_BEFORE_START = {"eligible": (40, 90), "offered": (18, 36), "waiting": (15, 17), "accepted": (3, 14)}
WAITING, STOPPED = 0.2, 0.28
FIRST_OFFER_LEADS_TO = ("declined", "waiting", "")
LEADING = np.array([40, 25, 35])
DAYS_BETWEEN_STEPS = 12
REFUSED_A_YEAR, NOT_ELIGIBLE_A_YEAR = 0.15, 0.10

STEP = {"person": pl.Int64, "way": pl.Int64, "kind": pl.String, "date": pl.Int64, "step": pl.String}
"""And `chance`, where it was drawn by lot."""


def ways(people: People, mediated_from: Days, activities: pl.DataFrame, lots: Lots) -> pl.DataFrame:
    """Rows as in `STEP`: each step on each way through an offer of a kind; `way` numbers the ways."""
    rng = stream(people.seed, "ways")
    kinds = table("offers")["kind"].unique(maintain_order=True)
    parts = [
        _through(activities.filter(pl.Series(rng.random(activities.height) < WRITTEN_DOWN)), rng),
        _first_offers(mediated_from, kinds, rng),
        _at_random(people, mediated_from, REFUSED_A_YEAR, ("eligible", "offered", "declined"), kinds, rng),
        _at_random(people, people.present_from, NOT_ELIGIBLE_A_YEAR, ("not_eligible",), kinds, rng),
        _drawn(lots),
    ]
    first = np.cumsum([0, *(1 + part["way"].to_numpy().max(initial=-1) for part in parts)])
    numbered = [part.with_columns(pl.col("way") + int(first[nth])) for nth, part in enumerate(parts)]
    told = pl.concat(numbered, how="diagonal")
    return _while_here(people, told)


def _while_here(people: People, told: pl.DataFrame) -> pl.DataFrame:
    """Not before somebody is here and grown up, not after leaving, not after the history."""
    present_from = pl.Series(people.present_from).gather(told["person"])
    gone = pl.Series(np.minimum(people.left, HISTORY_END)).gather(told["person"])
    return told.with_columns(date=pl.max_horizontal("date", present_from)).filter(pl.col("date") < gone)


def _through(activities: pl.DataFrame, rng: np.random.Generator) -> pl.DataFrame:
    """Eligible, offered, sometimes waiting, accepted and started before an activity; completed or stopped after."""
    start, end = activities["start"].to_numpy(), activities["end"].to_numpy()
    person, kind, n = activities["person"].to_numpy(), activities["kind"], activities.height
    before = {
        step: _steps(person, kind, start - rng.integers(*days, n), step) for step, days in DAYS_BEFORE_START.items()
    }
    before["waiting"] = before["waiting"].filter(pl.Series(rng.random(n) < WAITING))
    ending = pl.Series(np.where(rng.random(n) < STOPPED, "stopped", "completed"))
    after = _steps(person, kind, end, "completed").with_columns(step=ending)
    return pl.concat([*before.values(), _steps(person, kind, start, "started"), after])


def _first_offers(mediated_from: Days, kinds: pl.Series, rng: np.random.Generator) -> pl.DataFrame:
    """What makes somebody mediated: a first offer, which need not lead to anything."""
    person = np.flatnonzero(mediated_from < HISTORY_END)
    kind, offered = _any(kinds, len(person), rng), mediated_from[person]
    answer = pl.Series(FIRST_OFFER_LEADS_TO).gather(choose(rng.random(len(person)), LEADING))
    answered = _steps(person, kind, offered + DAYS_BETWEEN_STEPS, "").with_columns(step=answer)
    return pl.concat(
        [
            _steps(person, kind, offered - DAYS_BETWEEN_STEPS, "eligible"),
            _steps(person, kind, offered, "offered"),
            answered.filter(pl.col("step") != ""),
        ]
    )


def _drawn(lots: Lots) -> pl.DataFrame:
    """Who drew a place was offered it, and started or declined; who drew none waits. Both keep the chance."""
    kind = pl.Series(np.full(len(lots.person), LOTS_FOR))
    drawn = pl.Series(["waiting", "offered"]).gather(lots.won.astype(np.int64))
    answer = np.where(lots.start < FOREVER, lots.start, lots.drawn_on + DAYS_BETWEEN_STEPS)
    answered = pl.Series(["declined", "started"]).gather((lots.start < FOREVER).astype(np.int64))
    told = [
        _steps(lots.person, kind, lots.drawn_on - DAYS_BETWEEN_STEPS, "eligible"),
        _steps(lots.person, kind, lots.drawn_on, "").with_columns(step=drawn, chance=pl.lit(CHANCE)),
        _steps(lots.person, kind, answer, "").with_columns(step=answered).filter(pl.Series(lots.won)),
        _steps(lots.person, kind, lots.end, "completed").filter(pl.col("date") < FOREVER),
    ]
    return pl.concat(told, how="diagonal")


def _at_random(
    people: People, since: Days, a_year: float, steps: tuple[str, ...], kinds: pl.Series, rng: np.random.Generator
) -> pl.DataFrame:
    """Ways of these steps, at random moments while present."""
    until = np.minimum(people.present_until, HISTORY_END)
    length = np.clip(until - since, 0, None)
    person = np.repeat(np.arange(len(people)), rng.poisson(a_year * length / DAYS_A_YEAR))
    date = since[person] + (rng.random(len(person)) * length[person]).astype(np.int64)
    kind = _any(kinds, len(person), rng)
    return pl.concat(_steps(person, kind, date + DAYS_BETWEEN_STEPS * nth, step) for nth, step in enumerate(steps))


def _any(kinds: pl.Series, n: int, rng: np.random.Generator) -> pl.Series:
    return kinds.gather(rng.integers(0, len(kinds), n))


def _steps(person: Numbers, kind: pl.Series, date: Days, step: str) -> pl.DataFrame:
    columns = {"person": person, "way": np.arange(len(person)), "kind": kind, "date": date, "step": step}
    return pl.DataFrame(columns, schema=STEP)
