"""From a request to a proposal: by lot among equals, or by the prices of places where every person differs."""

import polars as pl

from inbeeld.guidance.division.chances import chances
from inbeeld.guidance.division.change import change
from inbeeld.guidance.division.classes import CLASS, PLACE, SIZE, VALUE, WORTH
from inbeeld.guidance.division.collisions import collided
from inbeeld.guidance.division.demands import Demand, demanding, price, reached
from inbeeld.guidance.division.individual import placed
from inbeeld.guidance.division.line import next_best, next_in_line
from inbeeld.guidance.division.lottery import drawn
from inbeeld.guidance.division.problem import Problem, problem_of, resources, room
from inbeeld.guidance.division.program import NoSolutionError, best
from inbeeld.guidance.division.proposal import Proposal
from inbeeld.guidance.division.request import Request
from inbeeld.guidance.division.standing import DUTY, PERSON, POINTS

TOLD = (PERSON, CLASS, DUTY, POINTS, "points_of", "chance", PLACE, "lot", "next_best", "change")


def propose(request: Request) -> Proposal:
    """Raises CollisionError where duties and floors cannot all be met; RuleError and FloorError where the tables lack
    what the rule and the floors ask for."""
    problem = problem_of(request)
    demands = (*problem.duties, *problem.floor_demands())
    try:
        people, found, worth = _apart(problem, demands) if problem.apart else _equals(problem, demands)
        return _told(problem, demands, people, found, worth)
    except NoSolutionError:
        raise collided(problem, demands) from None


def _equals(problem: Problem, demands: tuple[Demand, ...]) -> tuple[pl.DataFrame, pl.DataFrame, float]:
    """person_id, place_id, lot and chance of everybody; the chances of classes; and the worth of all."""
    found = chances(problem.options, demands)
    lots = drawn(found, problem.people, problem.request.seed)
    of_class = found.table.group_by(CLASS).agg(pl.col("chance").sum().clip(0.0, 1.0))
    people = problem.people.select(PERSON, CLASS).join(lots, on=PERSON).join(of_class, on=CLASS, how="left")
    chance = pl.col("chance").fill_null(0.0)
    return people.with_columns(chance), found.table.select(CLASS, PLACE, "chance"), found.worth


def _apart(problem: Problem, demands: tuple[Demand, ...]) -> tuple[pl.DataFrame, pl.DataFrame, float]:
    tables, needs = problem.request.tables, list(resources(problem.request.tables))
    people = tables.people.select(PERSON, *(name for name in needs if name != SIZE))
    sized = people.join(problem.people.select(PERSON, SIZE), on=PERSON)
    options = problem.options.select(PERSON, PLACE, pl.col(WORTH).alias(VALUE))
    found = placed(sized, room(tables), options, problem.request.seed, needs, demands)
    given = problem.people.select(PERSON, CLASS, "lot", chance=pl.lit(None, pl.Float64))
    chance = pl.DataFrame(schema={CLASS: pl.Int64, PLACE: pl.String, "chance": pl.Float64})
    return given.join(found.table.select(PERSON, PLACE), on=PERSON, how="left"), chance, found.value


def _told(
    problem: Problem, demands: tuple[Demand, ...], given: pl.DataFrame, found: pl.DataFrame, worth: float
) -> Proposal:
    order = problem.people.select(PERSON, DUTY, POINTS, "points_of", order="lot")
    people = given.join(order, on=PERSON)
    options = problem.options
    table = people.join(next_best(options, people), on=PERSON).join(change(problem, people, demands), on=PERSON)
    own = pl.lit(None, pl.Int64).alias(CLASS) if problem.apart else pl.col(CLASS).cast(pl.Int64)
    told = problem.people.drop("lot", CLASS).join(given.select(PERSON, PLACE), on=PERSON)
    bound = best(demanding(problem.program, demands)).value
    return Proposal(
        problem.request.rule,
        problem.request.seed,
        table.with_columns(own).select(TOLD).sort(PERSON),
        found,
        next_in_line(options, people),
        _floors(problem, demands, told),
        _places(problem, told),
        told.sort(PERSON),
        worth,
        price(problem.program, demands, problem.duties),
        bound,
    )


def _floors(problem: Problem, demands: tuple[Demand, ...], people: pl.DataFrame) -> pl.DataFrame:
    x = best(demanding(problem.program, demands)).x
    rows = []
    for floor, demand in zip(problem.floors, demands[len(problem.duties) :], strict=True):
        inside = problem.inside(floor).select(PERSON, SIZE)
        had = inside.join(people.drop_nulls(PLACE), on=PERSON, how="semi")
        others = tuple(one for one in demands if one is not demand)
        rows.append(
            (
                floor.name,
                floor.group,
                floor.value,
                floor.least,
                floor.relative,
                int(inside[SIZE].sum()),
                reached(problem.program, x, demand.who),
                int(had[SIZE].sum()),
                price(problem.program, demands, others),
            )
        )
    texts = dict.fromkeys(("name", "group", "value"), pl.String)
    numbers = {"least": pl.Float64, "relative": pl.Float64, "people": pl.Int64, "expected": pl.Float64}
    schema = {**texts, **numbers, "reached": pl.Int64, "price": pl.Float64}
    return pl.DataFrame(rows, schema=schema, orient="row")


def _places(problem: Problem, people: pl.DataFrame) -> pl.DataFrame:
    """place_id, capacity and given."""
    given = people.group_by(PLACE).agg(given=pl.col(SIZE).sum())
    places = problem.request.tables.places.join(given, on=PLACE, how="left").sort(PLACE)
    return places.with_columns(pl.col("given").fill_null(0))
