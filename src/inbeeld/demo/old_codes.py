"""The code of a municipality as it was on the day somebody settled: mergers leave old codes behind in the files."""

import numpy as np
import polars as pl

from inbeeld.demo.chance import choose, stream
from inbeeld.facts.municipalities import MERGERS, municipality


def with_codes_of_then(persons: pl.DataFrame, seed: int) -> tuple[pl.DataFrame, pl.Series]:
    """Persons with the code of then, and the numbers of those for whom it is another than that of their package."""
    rng = stream(seed, "old codes")
    then = persons.select("person_id", "settled_date", code="municipality")
    for code in sorted(set(persons["municipality"])):
        then = _before(_after(then, code), code, rng)
    changed = persons["municipality"] != then["code"]
    return persons.with_columns(municipality=then["code"]), persons["person_id"].filter(changed)


def _after(persons: pl.DataFrame, code: str) -> pl.DataFrame:
    """Who settled after the municipality itself had ended, is registered in what it became."""
    if (merger := MERGERS.get(code)) is None:
        return persons
    late = (pl.col("code") == code) & (pl.col("settled_date") >= merger.date)
    return persons.with_columns(code=pl.when(late).then(pl.lit(merger.successor)).otherwise("code"))


def _before(persons: pl.DataFrame, code: str, rng: np.random.Generator) -> pl.DataFrame:
    """Who settled before the municipality began, was registered in one of those that it was made of."""
    made_of = [merger.code for merger in MERGERS.values() if merger.successor == code]
    since = municipality(code).since
    if since is None or not made_of:
        return persons
    inhabitants = np.array([municipality(part).inhabitants for part in made_of])
    parts = pl.Series(made_of).gather(choose(rng.random(persons.height), inhabitants))
    early = (pl.col("code") == code) & (pl.col("settled_date") < since)
    return persons.with_columns(code=pl.when(early).then(parts).otherwise("code"))
