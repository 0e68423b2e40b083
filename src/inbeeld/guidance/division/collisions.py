"""What cannot be, told: which duties and floors collide, and what would solve it."""

from math import ceil

from inbeeld.guidance.division.demands import Collision, Demand, collision, relief
from inbeeld.guidance.division.problem import Problem
from inbeeld.guidance.division.solution import NoSolutionError


class CollisionError(NoSolutionError):
    """`collision`: which demands; `room`: by place_id how much more room would solve it, as few as can be together;
    None where no number of places would."""

    def __init__(self, collision: Collision, room: dict[str, float] | None, why: str) -> None:
        super().__init__(why)
        self.collision, self.room = collision, room


def collided(problem: Problem, demands: tuple[Demand, ...]) -> CollisionError:
    found = collision(problem.program, demands)
    if found is None:
        return CollisionError(Collision(tuple(one.name for one in demands), {}), None, _why_not(problem))
    smallest = [one for one in demands if one.name in found.names]
    extra = relief(problem.program, smallest)
    room = None if extra is None else {name: more for name, more in zip(problem.rooms, extra, strict=True) if more}
    duties = {one.id for one in problem.request.rule.duties}
    return CollisionError(found, room, _sentence(found, duties, room))


def _why_not(problem: Problem) -> str:
    """Where all demands together can be met on paper."""
    if problem.request.over_the_year:
        return (
            "Not all duties can be met: when the people arrive, who came earlier has the places. "
            "Say whom you expect, so that places are kept, or give more places."
        )
    return "Not all duties and floors can be met without splitting a family. Ask less, or give more places."


def _sentence(found: Collision, duties: set[str], room: dict[str, float] | None) -> str:
    missing = sum(found.missing.values())
    people = "1 person more" if missing == 1 else f"{missing:.4g} people more"
    wrong = f"{' and '.join(found.names)} cannot be met{' together' if len(found.names) > 1 else ''}"
    return f"{wrong}: {people} would need a place than can have one. What solves it: {_ways(found, duties, room)}."


def _ways(found: Collision, duties: set[str], room: dict[str, float] | None) -> str:
    less = " and ".join(
        f"{people:.4g} fewer with the duty {name}, by another rule"
        if name in duties
        else f"{name} {people:.4g} lower"
        for name, people in found.missing.items()
    )
    if room is None:
        return f"{less}; more places would not help, as too few people can have them"
    more = ", ".join(f"{ceil(number)} at {place}" for place, number in room.items())
    return f"more places ({more}), or {less}"
