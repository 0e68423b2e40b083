"""Small divisions: people with facts, places, and wishes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import polars as pl
from hypothesis import strategies as st

from inbeeld.guidance.division.chances import Chances, chances, offered
from inbeeld.guidance.division.classes import CLASS, classes, options_of
from inbeeld.guidance.division.rule import Rule, scarce_places
from inbeeld.guidance.division.standing import standing

FACTS = {"promised": pl.String, "days_to_legal_term": pl.Int64, "months_waiting": pl.Int64, "need": pl.String}
WISHES = {"person_id": pl.String, "place_id": pl.String, "rank": pl.Int64}
PLACES = ("A", "B", "C")


@dataclass(frozen=True)
class Asked:
    """`people`: the facts of each; `wishes`: the places in the order in which each wants them."""

    people: tuple[Mapping[str, object], ...]
    wishes: tuple[Sequence[str], ...]
    capacity: Mapping[str, int]

    @property
    def people_table(self) -> pl.DataFrame:
        rows = [{"person_id": f"P{n:03}", **dict.fromkeys(FACTS), **facts} for n, facts in enumerate(self.people)]
        return pl.DataFrame(rows, schema={"person_id": pl.String, **FACTS})

    @property
    def options(self) -> pl.DataFrame:
        rows = [(f"P{n:03}", place, rank) for n, own in enumerate(self.wishes) for rank, place in enumerate(own, 1)]
        return pl.DataFrame(rows, schema=WISHES, orient="row")

    @property
    def places(self) -> pl.DataFrame:
        schema = {"place_id": pl.String, "capacity": pl.Int64}
        return pl.DataFrame(list(self.capacity.items()), schema=schema, orient="row")


def divided(asked: Asked, rule: Rule | None = None) -> tuple[Chances, pl.DataFrame]:
    """The chances, and the class of everybody."""
    rule = rule or scarce_places()
    stood = standing(asked.people_table, rule)
    classed = classes(stood, asked.options)
    sizes = stood.join(classed, on="person_id").group_by(CLASS).agg(people=pl.len(), duty=pl.col("duty").first())
    own = stood.join(classed, on="person_id").unique(CLASS).with_columns(size=1)
    return chances(offered(sizes, options_of(own, asked.options, asked.places, rule), asked.places)), classed


def chance_of(asked: Asked) -> dict[tuple[str, str], float]:
    """Of each person on each place."""
    found, classed = divided(asked)
    rows = classed.join(found.table, on=CLASS).select("person_id", "place_id", "chance").rows()
    return {(person, place): chance for person, place, chance in rows}


def of_any_place(asked: Asked) -> dict[str, float]:
    total = {f"P{n:03}": 0.0 for n in range(len(asked.people))}
    for (person, _), chance in chance_of(asked).items():
        total[person] += chance
    return total


facts = st.fixed_dictionaries(
    {
        "promised": st.sampled_from(["no", "no", "no", "yes", None]),
        "days_to_legal_term": st.sampled_from([None, None, 30, 400]),
        "months_waiting": st.sampled_from([0, 6, 12, 30, None]),
        "need": st.sampled_from(["none", "some", "high", None]),
    }
)
wishes = st.permutations(PLACES).flatmap(lambda order: st.integers(0, 3).map(lambda count: order[:count]))
capacities = st.fixed_dictionaries(dict.fromkeys(PLACES, st.integers(0, 6)))
asked = st.integers(1, 20).flatmap(
    lambda count: st.builds(Asked, st.tuples(*[facts] * count), st.tuples(*[wishes] * count).map(tuple), capacities)
)
