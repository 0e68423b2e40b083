"""Plans, helpers and meetings for the people of a made-up register: what the published figures do not speak of."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta

import numpy as np
import polars as pl

from inbeeld.demo.chance import stream
from inbeeld.demo.names import full_name
from inbeeld.demo.tables import plan_texts
from inbeeld.facts.caseload import completed

WITH_PLAN, WITH_HELPER, AT_MEETING = 0.88, 0.4, 0.3
"""Shares of those present; ours, as are all numbers below."""
FROM_AGE = 16
TURNS = ("person", "municipality", "helper", "employer", "provider")
TURN_SHARES = (0.4, 0.35, 0.1, 0.07, 0.08)
ROLES = ("mentor", "family", "neighbour", "friend", "volunteer", "employer_contact")
Row = dict[str, object]


def plans(persons: pl.DataFrame, seed: int, today: date) -> dict[str, pl.DataFrame]:
    """Rows of goals, plan_steps, helpers and meetings for everybody of 16 or older who is here today."""
    rows: dict[str, list[Row]] = {"goals": [], "plan_steps": [], "helpers": [], "meetings": []}
    rng = stream(seed, "plans")
    for number, settled in _grown_up(persons, today).select("person_id", "settled_date").sort("person_id").rows():
        somebody = _Somebody(number, settled, today, rng)
        somebody.plan(rows)
        somebody.network(rows)
    return {name: completed(name, pl.DataFrame(told)) for name, told in rows.items()}


def contact_texts(contacts: pl.DataFrame, seed: int, since: date) -> dict[str, str]:
    """What was spoken about, by contact, since a day."""
    told = plan_texts()["contacts"]["about"]
    recent = contacts.filter(pl.col("date") >= since)["contact_id"].unique().sort().to_list()
    return dict(zip(recent, stream(seed, "contact texts").choice(told, len(recent)).tolist(), strict=True))


def helper_names(helpers: pl.DataFrame, seed: int) -> dict[str, str]:
    return {key: full_name(nth, seed) for nth, key in enumerate(helpers["helper_id"].to_list())}


def _grown_up(persons: pl.DataFrame, today: date) -> pl.DataFrame:
    latest = persons.filter(pl.col("left_date").is_null() | (pl.col("left_date") > today))
    return latest.filter(pl.col("birth_date").dt.offset_by(f"{FROM_AGE}y") <= today)


class _Somebody:
    def __init__(self, number: str, settled: date, today: date, rng: np.random.Generator) -> None:
        self.number, self.settled, self.today, self.rng = number, settled, today, rng

    def plan(self, rows: Mapping[str, list[Row]]) -> None:
        """A goal or two since the last years, each with a few steps around today."""
        if self.rng.random() > WITH_PLAN:
            return
        for nth in range(1, 2 + int(self.rng.random() < 0.3)):
            goal, set_on = f"{self.number}-G{nth}", self._before(700)
            told = self._one(plan_texts()["goals"][self._one(list(plan_texts()["goals"]))])
            rows["goals"].append(self._row(set_on, goal_id=goal, goal=told, set_on=set_on))
            for step in range(1, 1 + int(self.rng.integers(1, 4))):
                rows["plan_steps"].append(self._step(f"{goal}-{step}", goal, set_on))

    def _step(self, key: str, goal: str, set_on: date) -> Row:
        """Most were done; of the others a few are late."""
        turn = TURNS[int(self.rng.choice(len(TURNS), p=TURN_SHARES))]
        agreed = max(set_on, self._before(90))
        due = agreed + timedelta(days=int(self.rng.integers(14, 75)))
        done = due if due < self.today and self.rng.random() < 0.85 else None
        what = self._one(plan_texts()["steps"][turn])
        told = {"step_id": key, "goal_id": goal, "what": what, "whose_turn": turn}
        return self._row(done or agreed, **told, agreed_on=agreed, due=due, done_on=done)

    def network(self, rows: Mapping[str, list[Row]]) -> None:
        if self.rng.random() < WITH_HELPER:
            role, start = self._one(ROLES), self._before(800)
            organised = role in ("mentor", "volunteer")
            organisation = self._one(plan_texts()["helpers"]["organisation"]) if organised else None
            told = {"helper_id": f"{self.number}-N1", "role": role, "organisation": organisation, "start": start}
            rows["helpers"].append(self._row(start, **told))
        if self.rng.random() < AT_MEETING:
            day, title = self._before(500), self._one(plan_texts()["meetings"]["title"])
            rows["meetings"].append(self._row(day, meeting_id=f"{self.number}-M1", date=day, title=title))

    def _row(self, on: date, **told: object) -> Row:
        return {"person_id": self.number, "recorded_at": datetime.combine(on, time(10)), **told}

    def _before(self, days: int) -> date:
        """A day within so many days before today, but after settling."""
        return max(self.settled, self.today - timedelta(days=int(self.rng.integers(1, days))))

    def _one(self, texts: Sequence[str]) -> str:
        return texts[int(self.rng.random() * len(texts))]
