"""Lots: who of a class of equals gets a place. The seed is stored, so that anybody can draw them again."""

from random import Random

import polars as pl

from inbeeld.guidance.division.chances import Chances
from inbeeld.guidance.division.classes import CLASS, PLACE
from inbeeld.guidance.division.rounding import Edge, rounded
from inbeeld.guidance.division.standing import PERSON

NOBODY, SINK = "", "sink"


def drawn(chances: Chances, classed: pl.DataFrame, seed: int) -> pl.DataFrame:
    """person_id, place_id (null for no place) and lot: the order in which the lots of a class came out, from 1.

    `classed`: person_id and class. Each person's chance is the one in `chances`, to the last digit, and no place is
    given to more people than expected, rounded up.
    """
    places = _places(chances, classed, Random(f"places {seed}"))
    own, drawn_of = dict(classed.select(PERSON, CLASS).rows()), dict.fromkeys(classed[CLASS].unique(), 0)
    rows: list[tuple[str, str | None, int]] = []
    for person in _shuffled(classed[PERSON], seed):
        number = own[person]
        given, nth = places.get(number, []), drawn_of[number]
        drawn_of[number] += 1
        rows.append((person, given[nth] if nth < len(given) else None, nth + 1))
    schema = {PERSON: pl.String, PLACE: pl.String, "lot": pl.Int64}
    return pl.DataFrame(rows, schema=schema, orient="row").sort(PERSON)


def ordered(people: pl.Series, seed: int) -> pl.DataFrame:
    """person_id and lot: the order in which the lots of all come out, from 1; the input has no say in it."""
    lots = _shuffled(people, seed)
    return pl.DataFrame({PERSON: lots, "lot": range(1, len(lots) + 1)}, schema={PERSON: pl.String, "lot": pl.Int64})


def _shuffled(people: pl.Series, seed: int) -> list[str]:
    lots = sorted(people)
    Random(seed).shuffle(lots)
    return lots


def _places(chances: Chances, classed: pl.DataFrame, random: Random) -> dict[int, list[str]]:
    """The places that each class gets. To get none is a place of its own, so that in every class all are counted."""
    table = chances.table.filter(pl.col("expected") > 0).sort(CLASS, PLACE)
    edges: list[Edge] = [(f"class {number}", f"place {place}") for number, place in table.select(CLASS, PLACE).rows()]
    flows = table["expected"].to_list()
    sizes = dict(classed.group_by(CLASS).len().rows())
    whole = _closed(edges, flows, sizes)
    numbers = rounded([edge for edge, _ in whole], [flow for _, flow in whole], random)
    found: dict[int, list[str]] = {}
    for (number, place), count in zip(table.select(CLASS, PLACE).rows(), numbers[: len(edges)], strict=True):
        found.setdefault(number, []).extend([place] * count)
    for given in found.values():
        random.shuffle(given)
    return found


def _closed(edges: list[Edge], flows: list[float], sizes: dict[int, int]) -> list[tuple[Edge, float]]:
    """With edges from the sink to the classes, from the places to the sink, and for who gets none."""
    into: dict[str, float] = {}
    out_of: dict[str, float] = {}
    for (tail, head), flow in zip(edges, flows, strict=True):
        out_of[tail] = out_of.get(tail, 0.0) + flow
        into[head] = into.get(head, 0.0) + flow
    people = {f"class {number}": size for number, size in sizes.items()}
    without = [((name, "nobody"), people[name] - flow) for name, flow in sorted(out_of.items())]
    left = sum(flow for _, flow in without)
    return [
        *zip(edges, flows, strict=True),
        *without,
        *(((SINK, name), float(people[name])) for name in sorted(out_of)),
        *(((name, SINK), flow) for name, flow in sorted(into.items())),
        (("nobody", SINK), left),
    ]
