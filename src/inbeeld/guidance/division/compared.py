"""Ways to divide the same places beside each other, to show what a choice does: whom each reaches, and what it gains.

Of made-up people alone can be known what they would gain by a place, so this is for the demo and never divides
anything itself.
"""

from collections.abc import Iterable, Sequence

import polars as pl

from inbeeld.guidance.division import propose
from inbeeld.guidance.division.classes import PLACE
from inbeeld.guidance.division.individual import placed
from inbeeld.guidance.division.program import CAPACITY
from inbeeld.guidance.division.request import Request
from inbeeld.guidance.division.standing import PERSON

PROMISING, FIRST_COME, OPTIMUM, RULE = WAYS = ("most_promising", "first_come", "optimum", "rule")


def compared(request: Request, known: pl.DataFrame, gains: pl.DataFrame) -> pl.DataFrame:
    """way, person_id, place_id and gain, of who gets a place.

    - most_promising: whoever has the best odds goes first, and takes the place that adds most to them;
    - first_come: likewise, by the day on which people came;
    - optimum: the largest gain of all together;
    - rule: what is proposed by the rule of the request, which sees neither odds nor gains.

    `known`: person_id, odds and came (a day); `gains`: person_id, place_id and gain, of each option of the request.
    """
    places = request.tables.places
    promising = known.sort("odds", PERSON, descending=[True, False])[PERSON]
    first = known.sort("came", PERSON)[PERSON]
    ways = {
        PROMISING: in_turn(promising, places, gains),
        FIRST_COME: in_turn(first, places, gains),
        OPTIMUM: _largest(known, places, gains, request.seed),
        RULE: propose(request).table.select(PERSON, PLACE).drop_nulls(),
    }
    return pl.concat(_with_gain(way, given, gains) for way, given in ways.items())


def in_turn(order: Iterable[str], places: pl.DataFrame, gains: pl.DataFrame) -> pl.DataFrame:
    """person_id and place_id: in this order, each takes what gains most of what is left (serial dictatorship)."""
    left: dict[str, int] = dict(places.select(PLACE, CAPACITY).rows())
    best_first = gains.sort("gain", PLACE, descending=[True, False])
    options = dict(best_first.group_by(PERSON, maintain_order=True).agg(PLACE).rows())
    given: list[tuple[str, str]] = []
    for person in order:
        place = next((one for one in options.get(person, ()) if left[one]), None)
        if place is not None:
            left[place] -= 1
            given.append((person, place))
    return pl.DataFrame(given, schema={PERSON: pl.String, PLACE: pl.String}, orient="row")


def reached(given: pl.DataFrame, people: pl.DataFrame, groups: Sequence[str]) -> pl.DataFrame:
    """way, group, value, people and reached: of each value of each of these columns of `people`, how many there are
    and how many get a place."""
    told = people.select(PERSON, *(pl.col(group).cast(pl.String) for group in groups))
    long = told.unpivot(index=PERSON, variable_name="group")
    ways = given.select("way").unique(maintain_order=True)
    joined = ways.join(long, how="cross").join(given, on=["way", PERSON], how="left")
    has_place = pl.col(PLACE).is_not_null().sum().cast(pl.Int64)
    counted = joined.group_by("way", "group", "value", maintain_order=True)
    return counted.agg(people=pl.len().cast(pl.Int64), reached=has_place)


def _largest(known: pl.DataFrame, places: pl.DataFrame, gains: pl.DataFrame, seed: int) -> pl.DataFrame:
    people = known.select(PERSON, size=pl.lit(1))
    room = places.select(PLACE, size=CAPACITY)
    return placed(people, room, gains.rename({"gain": "value"}), seed).table.select(PERSON, PLACE)


def _with_gain(way: str, given: pl.DataFrame, gains: pl.DataFrame) -> pl.DataFrame:
    told = given.join(gains, on=[PERSON, PLACE]).sort(PERSON)
    return told.select(pl.lit(way).alias("way"), PERSON, PLACE, "gain")
