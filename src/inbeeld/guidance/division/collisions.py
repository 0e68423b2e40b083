"""What cannot be, told: which duties and floors collide, and what would solve it."""

from math import ceil

from inbeeld.guidance.division.demands import Collision, Demand, collision, relief
from inbeeld.guidance.division.problem import Problem
from inbeeld.guidance.division.program import NoSolutionError


class CollisionError(NoSolutionError):
    """`collision`: which demands; `room`: by place_id how many more places would solve it, as few as can be together;
    None where no number of places would."""

    def __init__(self, collision: Collision, room: dict[str, float] | None, why: str | None = None) -> None:
        super().__init__(why or _sentence(collision, room))
        self.collision, self.room = collision, room


def collided(problem: Problem, demands: tuple[Demand, ...]) -> CollisionError:
    found = collision(problem.program, demands)
    if found is None:
        return CollisionError(Collision(tuple(one.name for one in demands), {}), None, _why_not(problem))
    smallest = [one for one in demands if one.name in found.names]
    extra = relief(problem.program, smallest)
    places = sorted(problem.request.tables.places["place_id"])
    room = None if extra is None else {name: more for name, more in zip(places, extra, strict=False) if more}
    return CollisionError(found, room)


def _why_not(problem: Problem) -> str:
    """Where all demands together can be met on paper."""
    if problem.request.over_the_year:
        return (
            "Not all duties can be met: when the people arrive, who came earlier has the places. "
            "Say whom you expect, so that places are kept, or give more places."
        )
    return "Not all duties and floors can be met without splitting a family. Ask less, or give more places."


def _sentence(found: Collision, room: dict[str, float] | None) -> str:
    together = f"{' and '.join(found.names)} cannot {'all be met' if len(found.names) > 1 else 'be met'}"
    missing = sum(found.missing.values())
    people = "person" if missing == 1 else "people"
    lacking = f"{missing:.4g} {people} would be without a place that they must have"
    fewer = f"Ask {missing:.4g} fewer"
    if room is None:
        return f"{together}: {lacking}. {fewer}; more places would not help, as too few people can have them."
    more = ", ".join(f"{ceil(number)} at {place}" for place, number in room.items())
    return f"{together}: {lacking}. {fewer}, or give more places: {more}."
