"""A made-up country to measure on: N people in 342 municipalities and 8 N facts, as columns drawn at once.

It has the shape of real registers, so that no shortcut is measured: sizes of municipalities as skewed as they are,
rows in no order, ids as text, spells that overlap, rows without `recorded_at`, and corrections. It says nothing
about how statushouders fare; that is what `inbeeld.demo` is for.
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import numpy as np
import polars as pl
from numpy.typing import NDArray

from inbeeld.facts.caseload import completed
from inbeeld.facts.code_lists import code_list
from inbeeld.facts.municipalities import existing_on

ON = date(2024, 1, 1)
LAST_DAY = (ON - date(1970, 1, 1)).days
PER_PERSON = {"spells": 5.0, "contacts": 2.0, "assignments": 0.3, "decisions": 0.4, "profiles": 0.3}
OFFERS_PER_MUNICIPALITY = 5
CORRECTED = 0.02
ALWAYS_KNOWN = 0.1

SEXES = {"f": 0.54, "m": 0.455, "x": 0.002, "unknown": 0.003}
ROUTES = {"asylum": 0.6, "family_reunification": 0.3, "resettlement": 0.06, "other": 0.03, "unknown": 0.01}
OFTEN = {"benefit": 0.3, "paid_work": 0.25, "language_course": 0.15, "education": 0.1}
CONTRACTS = {"temporary": 0.45, "agency": 0.25, "permanent": 0.15, "self_employed": 0.05, "unknown": 0.1}

Days = NDArray[np.int64]


def write_country(people: int, directory: Path) -> None:
    """A Parquet file per table, the same for the same number of people."""
    directory.mkdir(parents=True, exist_ok=True)
    for name, columns in Country(people).tables():
        completed(name, pl.DataFrame(columns)).write_parquet(directory / f"{name}.parquet")


class Country:
    def __init__(self, people: int) -> None:
        self.random = np.random.default_rng(people)
        self.size = people
        self.places = existing_on(ON)
        inhabitants = np.array([place.inhabitants for place in self.places], dtype=float)
        self.place = self.random.choice(len(self.places), people, p=inhabitants / inhabitants.sum())
        self.permit = LAST_DAY - self.random.integers(0, 10 * 365, people)
        self.settled = self.permit + self.days(people, 150)

    def tables(self) -> Iterator[tuple[str, dict[str, pl.Series]]]:
        yield "persons", self.persons()
        yield "offers", self.offers()
        for name, per_person in PER_PERSON.items():
            rows = int(self.size * per_person)
            about = self.random.integers(0, self.size, rows)
            yield name, {"person_id": _ids("P", about), **getattr(self, name)(about)}

    def persons(self) -> dict[str, pl.Series]:
        born = self.permit - self.random.integers(16 * 365, 62 * 365, self.size)
        codes = pl.Series([place.code for place in self.places])
        return {
            "person_id": _ids("P", np.arange(self.size)),
            "municipality": codes.gather(self.place),
            "sex": self.drawn(SEXES, self.size),
            "birth_date": _dates(born),
            "arrival_route": self.drawn(ROUTES, self.size),
            "permit_date": _dates(self.permit),
            "settled_date": _dates(self.settled),
            "left_date": self.maybe(_dates(self.settled + self.days(self.size, 1500)), 0.12),
        }

    def offers(self) -> dict[str, pl.Series]:
        number = np.arange(len(self.places) * OFFERS_PER_MUNICIPALITY)
        kinds = pl.Series(["language_course", "job_coach", "work_experience", "education", "group"])
        return {"offer_id": _ids("O", number), "kind": kinds.gather(number % 5), "title": _ids("Offer ", number)}

    def spells(self, about: Days) -> dict[str, pl.Series]:
        start = self.settled[about] + self.days(about.size, 500)
        end = start + self.days(about.size, 300)
        kind = self.drawn(_among("kind", OFTEN), about.size)
        work = kind == "paid_work"
        return {
            **self.numbered("S", start),
            "kind": kind,
            "start": _dates(start),
            "end": _dates(end).zip_with(pl.Series(end <= LAST_DAY), pl.Series([None], dtype=pl.Date)),
            "contract": self.drawn(CONTRACTS, about.size).set(~work, None),
            "found_through": self.drawn(_among("found_through", {}), about.size).set(~work, None),
        }

    def contacts(self, about: Days) -> dict[str, pl.Series]:
        day = self.settled[about] + self.days(about.size, 600)
        return {**self.numbered("C", day), "date": _dates(day)}

    def assignments(self, about: Days) -> dict[str, pl.Series]:
        start = self.settled[about] + self.days(about.size, 60)
        end = self.maybe(_dates(start + self.days(about.size, 500)), 0.4)
        manager = _ids("M", self.random.integers(0, 4000, about.size))
        dedicated = pl.Series(self.random.random(about.size) < 0.6)
        return {"case_manager_id": manager, "start": _dates(start), "end": end, "dedicated": dedicated}

    def decisions(self, about: Days) -> dict[str, pl.Series]:
        day = self.settled[about] + self.days(about.size, 500)
        offer = self.place[about] * OFFERS_PER_MUNICIPALITY + self.random.integers(
            0, OFFERS_PER_MUNICIPALITY, about.size
        )
        reasons = self.maybe(self.drawn({"health": 0.4, "distance": 0.3, "childcare": 0.3}, about.size), 0.7)
        step = self.drawn(_among("step", {}), about.size)
        return {
            **self.numbered("D", day),
            "offer_id": _ids("O", offer),
            "date": _dates(day),
            "step": step,
            "reason": reasons,
        }

    def profiles(self, about: Days) -> dict[str, pl.Series]:
        day = self.settled[about] + self.days(about.size, 200)
        years = self.maybe(pl.Series(self.random.integers(0, 20, about.size)), 0.7)
        level = self.maybe(self.drawn({"A0": 0.3, "A1": 0.3, "A2": 0.3, "B1": 0.1}, about.size), 0.6)
        wishes = self.maybe(pl.Series(["work"]).gather(np.zeros(about.size, dtype=np.uint32)), 0.3)
        recorded = self.moments(day)
        return {"recorded_at": recorded, "work_experience_years": years, "language_level": level, "wishes": wishes}

    def numbered(self, letter: str, day: Days) -> dict[str, pl.Series]:
        """An id for each row; some rows repeat the id of another, recorded later."""
        number = self.random.permutation(day.size)
        corrections = self.random.choice(day.size, int(day.size * CORRECTED), replace=False)
        number[corrections] = self.random.permutation(number)[: corrections.size]
        table = {"spell_id": "S", "contact_id": "C", "decision_id": "D"}
        column = next(column for column, first in table.items() if first == letter)
        return {column: _ids(letter, number), "recorded_at": self.maybe(self.moments(day), 1 - ALWAYS_KNOWN)}

    def moments(self, day: Days) -> pl.Series:
        """Within weeks of the day, to the microsecond, so that no two rows of one id coincide."""
        late = self.random.exponential(20, day.size)
        return pl.Series(((day + late) * 86_400_000_000).astype(np.int64)).cast(pl.Datetime("us"))

    def days(self, size: int, mean: float) -> Days:
        return self.random.exponential(mean, size).astype(np.int64)

    def drawn(self, shares: dict[str, float], size: int) -> pl.Series:
        weights = np.array(list(shares.values()))
        return pl.Series(list(shares)).gather(self.random.choice(len(shares), size, p=weights / weights.sum()))

    def maybe(self, values: pl.Series, share: float) -> pl.Series:
        return values.zip_with(
            pl.Series(self.random.random(values.len()) < share), pl.Series([None], dtype=values.dtype)
        )


def _among(codes: str, often: dict[str, float]) -> dict[str, float]:
    """The shares of some codes, and what is left divided over the others."""
    others = [code for code in code_list(codes).codes if code not in often]
    return {**often, **dict.fromkeys(others, (1 - sum(often.values())) / len(others))}


def _ids(letter: str, numbers: Days) -> pl.Series:
    return pl.select(letter + pl.Series(numbers).cast(pl.String).str.zfill(8)).to_series()


def _dates(days: Days) -> pl.Series:
    return pl.Series(days.astype(np.int32)).cast(pl.Date)
