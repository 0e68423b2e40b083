"""What a division gives everybody, however it came about; from this a proposal is told."""

from dataclasses import dataclass

import polars as pl

CHANCES = {"class": pl.Int64, "place_id": pl.String, "chance": pl.Float64}


@dataclass(frozen=True, eq=False)
class Given:
    """Fields:
    people: person_id, class, place_id, lot and chance (null where nobody drew lots).
    chances: class, place_id, chance.
    gains: class, place_id, and what is left of the worth of an option after what it costs: `tight`, where places are
        worth what who just got in gains by them; `roomy`, where they are worth what who just did not would.
    worth: of all places; bound: no division is worth more.
    """

    people: pl.DataFrame
    chances: pl.DataFrame
    gains: pl.DataFrame
    worth: float
    bound: float
