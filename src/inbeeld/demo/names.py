"""Made-up names: given and family names that are common where people come from, put together by chance."""

from collections.abc import Mapping

import numpy as np
import polars as pl

from inbeeld.demo.chance import stream
from inbeeld.demo.tables import name_lists

ELSEWHERE = "mixed"


def names(persons: pl.DataFrame, seed: int) -> dict[str, str]:
    """Number of a person → name. Who live together share a family name; the same seed gives the same names."""
    ordered = persons.select("person_id", "sex", "nationality", "household_id").unique("person_id").sort("person_id")
    chosen = stream(seed, "names").random((ordered.height, 2))
    families: dict[str, str] = {}
    named = {}
    for (number, sex, nationality, household), (first, last) in zip(ordered.rows(), chosen, strict=True):
        lists = _lists(nationality)
        family = families.setdefault(household or number, _one(lists["family"], last))
        named[number] = f"{_one(lists['women' if sex == 'f' else 'men'], first)} {family}"
    return named


def local_name(nth: int, seed: int) -> tuple[str, str]:
    """Given and family name of the nth employee or volunteer."""
    lists = name_lists()["local"]
    first, last = stream(seed, f"local {nth}").random(2)
    return _one(lists["given"], first), _one(lists["family"], last)


def full_name(nth: int, seed: int) -> str:
    return " ".join(local_name(nth, seed))


def _lists(nationality: str | None) -> Mapping[str, list[str]]:
    listed = name_lists()
    return next((told for told in listed.values() if nationality in told.get("nationalities", ())), listed[ELSEWHERE])


def _one(listed: list[str], chance: np.float64 | float) -> str:
    return listed[int(chance * len(listed))]
