"""Made-up people and offers to be matched: in a country of 342 municipalities, or all in one region.

Facts are drawn each by itself, so that there are about as many different people and offers as there can be.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TypeVar

import numpy as np

from inbeeld.facts.municipalities import Municipality, existing_on
from inbeeld.facts.occupations import occupations
from inbeeld.guidance.matching import Opening, Seeker
from inbeeld.guidance.matching.scale import EDUCATION, LANGUAGE

DAY = date(2026, 1, 1)
REGION = "AM01"
KINDS = ("paid_work",) * 6 + ("trial_placement", "education", "language_course", "mentor", "network_meeting")
WORK = ("paid_work", "trial_placement", "education")
HOURS = (4.0, 8.0, 12.0, 16.0, 20.0, 24.0, 32.0, 36.0, 40.0)
WISHES = ((), ("work",), ("education",), ("language_first",), ("Werken als kok",))
Value = TypeVar("Value")


class MadeUp:
    """The same for the same numbers. `region`: all live and are in one."""

    def __init__(self, people: int, offers: int, region: str | None) -> None:
        self.random = np.random.default_rng(people + offers)
        self.places = existing_on(DAY, region)
        inhabitants = np.array([place.inhabitants for place in self.places], dtype=float)
        self.shares = inhabitants / inhabitants.sum()
        self.codes = sorted({one.isco for one in occupations()})
        self.openings = [self._opening(nth, place) for nth, place in enumerate(self._somewhere(offers))]
        self.seekers = [self._seeker(nth, place, offers) for nth, place in enumerate(self._somewhere(people))]

    def _somewhere(self, count: int) -> list[Municipality]:
        return [self.places[nth] for nth in self.random.choice(len(self.places), count, p=self.shares)]

    def _seeker(self, nth: int, place: Municipality, offers: int) -> Seeker:
        return Seeker(
            seeker_id=f"P{nth}",
            municipality=place.code,
            occupations=tuple(self._one(self.codes) for _ in range(self._whole(0, 3))),
            language_level=self._one((None, *LANGUAGE[:5])),
            education_level=self._one((None, *EDUCATION)),
            hours=self._one((None, *HOURS)),
            travel_km=self._one((None, *map(float, range(5, 61, 5)))),
            available_from=self._one((None, None, None, DAY + timedelta(self._whole(1, 200)))),
            childcare_needed=self._one((None, True, False)),
            has_benefit=self._one((True, False)),
            wishes=self._one(WISHES),
            settled=frozenset(f"O{self._whole(0, offers)}" for _ in range(self._whole(0, 3))),
        )

    def _opening(self, nth: int, place: Municipality) -> Opening:
        kind = self._one(KINDS)
        start = DAY + timedelta(self._whole(-100, 100))
        return Opening(
            opening_id=f"O{nth}",
            kind=kind,
            title=f"Title {nth % 300}",
            municipality=place.code,
            region=self._one((None, place.region)),
            capacity=self._whole(1, 20),
            taken=self._whole(0, 4),
            start=start,
            end=start + timedelta(self._whole(60, 300)),
            occupation=self._one(self.codes) if kind in WORK else None,
            language_level=self._one((None, None, None, *LANGUAGE[1:5])),
            education_level=self._one((None, None, None, *EDUCATION)),
            hours_per_week=self._one(HOURS),
            childcare=self._one((None, True, False)),
            study_with_benefit=kind == "education",
            raises_language_to=self._one(("A2", "B1")) if kind == "language_course" else None,
            raises_education_to="upper_secondary" if kind == "education" else None,
        )

    def _one(self, values: Sequence[Value]) -> Value:
        return values[self._whole(0, len(values))]

    def _whole(self, least: int, below: int) -> int:
        return int(self.random.integers(least, below))
