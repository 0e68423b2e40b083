"""A proposal: who could get which place, and why. A person decides; nothing is carried out by itself."""

from dataclasses import dataclass

import polars as pl

from inbeeld.guidance.division.classes import SIZE
from inbeeld.guidance.division.rule import Rule

TABLE = ("person_id", "class", "duty", "points", "points_of", "chance", "place_id", "lot", "next_best", "change")
FLOORS = {
    "name": pl.String,
    "group": pl.String,
    "value": pl.String,
    "least": pl.Float64,
    "relative": pl.Float64,
    "people": pl.Int64,
    "expected": pl.Float64,
    "reached": pl.Int64,
    "price": pl.Float64,
}


@dataclass(frozen=True, eq=False)
class Proposal:
    """Fields:
    table: person_id; class (of people whom the rule cannot tell apart; null where all differ); duty (the place of the
        duty in the rule, 0 for none); points and points_of (a struct, by ground); chance (of any place, before the
        lots were drawn; null where all differ); place_id (null for none); lot (in the class, or of all); next_best
        (the place_id that comes after it for this person); change (a struct, see `change`).
    chances: class, place_id, chance; empty where all differ.
    next_in_line: place_id, rank, person_id: who comes next when a place is free again, the first few.
    floors: name, group, value, least, relative, people, expected (reached on average over the lots), reached, and
        price: how much more worth there would be without this floor.
    places: as they were given, with how many of each were given.
    worth: of all places; price: how much more it would be without any floor; bound: no division has more.
    people: as they were given, with what the rule says of them and their place_id.
    """

    rule: Rule
    seed: int
    table: pl.DataFrame
    chances: pl.DataFrame
    next_in_line: pl.DataFrame
    floors: pl.DataFrame
    places: pl.DataFrame
    people: pl.DataFrame
    worth: float
    price: float
    bound: float

    def groups(self, column: str) -> pl.DataFrame:
        """value, people and reached, of all values of a column of the people. Families count by their size."""
        size = pl.col(SIZE) if SIZE in self.people.columns else pl.lit(1, pl.Int64)
        grouped = self.people.with_columns(size=size).group_by(value=pl.col(column).cast(pl.String))
        has_place = pl.col("place_id").is_not_null()
        return grouped.agg(people=pl.col(SIZE).sum(), reached=pl.col(SIZE).filter(has_place).sum()).sort("value")
