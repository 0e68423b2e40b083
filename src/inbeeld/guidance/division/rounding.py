"""From expected numbers to numbers of people, by lot, so that each is right on average and nothing is exceeded.

A flow that is conserved in every node is made whole: around a cycle of fractions, what one edge gains the next one
loses, by so much that one becomes whole, and by chance so that no expectation moves (dependent rounding: Gandhi,
Khuller, Parthasarathy and Srinivasan 2006, Journal of the ACM 53, 324-360; on a hierarchy of limits: Budish, Che,
Kojima and Milgrom 2013, American Economic Review 103, 585-623). Every edge ends at its floor or its ceiling.
"""

from collections import defaultdict
from collections.abc import Sequence
from random import Random

WHOLE = 1e-6
Edge = tuple[str, str]
Step = tuple[int, int]
"""An edge by its number, and 1 along it or -1 against it."""


def rounded(edges: Sequence[Edge], flows: Sequence[float], random: Random) -> list[int]:
    """A whole number per edge; its expectation is the flow. Every node must have as much coming in as going out."""
    left = list(flows)
    touching: dict[str, set[int]] = defaultdict(set)
    for number, (tail, head) in enumerate(edges):
        if _is_fraction(left[number]):
            touching[tail].add(number)
            touching[head].add(number)
    while cycle := _cycle(edges, touching):
        _shift(cycle, left, random)
        for number, _ in cycle:
            if not _is_fraction(left[number]):
                for node in edges[number]:
                    touching[node].discard(number)
    return [round(flow) for flow in left]


def _is_fraction(flow: float) -> bool:
    return abs(flow - round(flow)) > WHOLE


def _cycle(edges: Sequence[Edge], touching: dict[str, set[int]]) -> list[Step]:
    """In whatever direction the edges point; empty where there is no fraction left. A node with a fraction has two,
    as what goes in and out of it is whole together."""
    node = next((node for node, numbers in sorted(touching.items()) if numbers), None)
    walked: list[Step] = []
    reached: dict[str, int] = {}
    while node is not None and node not in reached:
        reached[node] = len(walked)
        came_by = walked[-1][0] if walked else None
        number = min(touching[node] - {came_by}, default=None)
        if number is None:
            return []
        tail, head = edges[number]
        walked.append((number, 1 if node == tail else -1))
        node = head if node == tail else tail
    return walked[reached[node] :] if node is not None else []


def _shift(cycle: Sequence[Step], left: list[float], random: Random) -> None:
    """Up by `up` with chance down / (up + down), else down by `down`: on average, nothing."""
    up = min(_room(left[number], sign) for number, sign in cycle)
    down = min(_room(left[number], -sign) for number, sign in cycle)
    by = up if random.random() * (up + down) < down else -down
    for number, sign in cycle:
        left[number] += sign * by


def _room(flow: float, direction: int) -> float:
    """Up to the next whole number in a direction."""
    whole = int(flow // 1)
    return whole + 1 - flow if direction > 0 else flow - whole
