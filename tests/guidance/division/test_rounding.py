from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inbeeld.guidance.division.rounding import rounded

numbers = st.integers(1, 4)


@settings(max_examples=15)
@given(st.data(), st.integers(0, 2**32))
def test_every_node_keeps_what_comes_in_and_every_edge_its_floor_or_ceiling(data: st.DataObject, seed: int) -> None:
    """A flow is made of paths that come back to where they began, each with a part of a whole."""
    edges, flows = [], []
    for _ in range(data.draw(numbers)):
        nodes = data.draw(st.permutations("abcdef").map(lambda order: order[:3]))
        part = data.draw(st.sampled_from([0.25, 0.5, 1 / 3, 1.0]))
        for tail, head in zip(nodes, [*nodes[1:], nodes[0]], strict=True):
            edges.append((tail, head))
            flows.append(part)
    whole = rounded(edges, flows, Random(seed))
    assert all(flow - 1 < number < flow + 1 for flow, number in zip(flows, whole, strict=True))
    for node in "abcdef":
        assert sum(n for (tail, _), n in zip(edges, whole, strict=True) if tail == node) == sum(
            n for (_, head), n in zip(edges, whole, strict=True) if head == node
        )


def test_on_average_nothing_changes() -> None:
    edges = [("s", "a"), ("s", "b"), ("a", "t"), ("b", "t"), ("t", "s")]
    draws = [rounded(edges, [0.3, 0.7, 0.3, 0.7, 1.0], Random(seed)) for seed in range(4_000)]
    assert sum(draw[0] for draw in draws) / len(draws) == pytest.approx(0.3, abs=0.03)
    assert {tuple(draw) for draw in draws} == {(1, 0, 1, 0, 1), (0, 1, 0, 1, 1)}
