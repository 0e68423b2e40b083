"""Small divisions: people with facts, places, and wishes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import polars as pl
from hypothesis import reject
from hypothesis import strategies as st

from inbeeld.guidance.division import CollisionError, Floor, Proposal, Request, Tables, propose, scarce_places

FACTS = {"promised": pl.String, "days_to_legal_term": pl.Int64, "months_waiting": pl.Int64, "need": pl.String}
WISHES = {"person_id": pl.String, "place_id": pl.String, "rank": pl.Int64}
GROUP = {"sex": pl.String}
PLACES = ("A", "B", "C")


@dataclass(frozen=True)
class Asked:
    """`people`: the facts of each; `wishes`: the places in the order in which each wants them."""

    people: tuple[Mapping[str, object], ...]
    wishes: tuple[Sequence[str], ...]
    capacity: Mapping[str, int]

    @property
    def tables(self) -> Tables:
        schema = {"person_id": pl.String, **FACTS, **GROUP}
        people = [{"person_id": f"P{n:03}", **dict.fromkeys(FACTS), **facts} for n, facts in enumerate(self.people)]
        places = {"place_id": pl.String, "capacity": pl.Int64}
        wishes = [(f"P{n:03}", place, rank) for n, own in enumerate(self.wishes) for rank, place in enumerate(own, 1)]
        return Tables(
            pl.DataFrame(people, schema=schema),
            pl.DataFrame(list(self.capacity.items()), schema=places, orient="row"),
            pl.DataFrame(wishes, schema=WISHES, orient="row"),
        )

    def request(self, *floors: Floor, seed: int = 1) -> Request:
        return Request(self.tables, scarce_places(), floors, seed)


def proposed(one: Asked, *floors: Floor, seed: int = 1) -> Proposal:
    """Of an example that can be divided; others are not looked at."""
    try:
        return propose(one.request(*floors, seed=seed))
    except CollisionError:
        reject()


def chance_of(found: Proposal) -> dict[tuple[str, str], float]:
    """Of each person on each place."""
    each = found.table.select("person_id", "class").join(found.chances, on="class")
    return {(person, place): chance for person, _, place, chance in each.rows()}


def of_any_place(found: Proposal) -> dict[str, float]:
    return dict(found.table.select("person_id", "chance").rows())


facts = st.fixed_dictionaries(
    {
        "promised": st.sampled_from(["no", "no", "no", "yes", None]),
        "days_to_legal_term": st.sampled_from([None, None, 30, 400]),
        "months_waiting": st.sampled_from([0, 6, 12, 30, None]),
        "need": st.sampled_from(["none", "some", "high", None]),
        "sex": st.sampled_from(["female", "male"]),
    }
)
wishes = st.permutations(PLACES).flatmap(lambda order: st.integers(0, 3).map(lambda count: order[:count]))
capacities = st.fixed_dictionaries(dict.fromkeys(PLACES, st.integers(2, 6)))
asked = st.integers(1, 20).flatmap(
    lambda count: st.builds(Asked, st.tuples(*[facts] * count), st.tuples(*[wishes] * count).map(tuple), capacities)
)
