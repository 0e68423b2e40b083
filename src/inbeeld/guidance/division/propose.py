"""From a request to a proposal: by lot among equals, or by the prices of places where every person differs."""

import polars as pl

from inbeeld.guidance.division.by_lot import by_lot
from inbeeld.guidance.division.by_price import by_price, over_the_year
from inbeeld.guidance.division.change import change
from inbeeld.guidance.division.classes import CLASS, PLACE, SIZE
from inbeeld.guidance.division.collisions import collided
from inbeeld.guidance.division.demands import Demand, reached
from inbeeld.guidance.division.given import Given
from inbeeld.guidance.division.line import next_best, next_in_line
from inbeeld.guidance.division.problem import Problem, problem_of
from inbeeld.guidance.division.proposal import FLOORS, TABLE, Proposal
from inbeeld.guidance.division.request import Request
from inbeeld.guidance.division.solution import NoSolutionError
from inbeeld.guidance.division.standing import DUTY, PERSON, POINTS


def propose(request: Request) -> Proposal:
    """Raises CollisionError where duties and floors cannot all be met; RuleError and FloorError where the tables lack
    what the rule and the floors ask for."""
    problem = problem_of(request)
    demands = (*problem.duties, *problem.floor_demands())
    try:
        return _told(problem, demands, _given(problem, demands))
    except NoSolutionError:
        raise collided(problem, demands) from None


def _given(problem: Problem, demands: tuple[Demand, ...]) -> Given:
    if problem.request.over_the_year:
        return over_the_year(problem)
    return by_price(problem, demands) if problem.apart else by_lot(problem, demands)


def _told(problem: Problem, demands: tuple[Demand, ...], given: Given) -> Proposal:
    people = problem.people.drop("lot", CLASS).join(given.people.select(PERSON, PLACE), on=PERSON).sort(PERSON)
    floors = _floors(problem, demands, people) if problem.floors else pl.DataFrame(schema=FLOORS)
    return Proposal(
        problem.request.rule,
        problem.request.seed,
        _table(problem, given),
        given.chances,
        next_in_line(problem.options, _in_order(problem, given)),
        floors,
        _places(problem, people),
        people,
        given.worth,
        problem.price(demands, problem.duties) if problem.floors else 0.0,
        given.bound,
    )


def _in_order(problem: Problem, given: Given) -> pl.DataFrame:
    return given.people.join(problem.people.select(PERSON, order="lot"), on=PERSON)


def _table(problem: Problem, given: Given) -> pl.DataFrame:
    why = problem.people.select(PERSON, DUTY, POINTS, "points_of")
    other = next_best(problem.options, given.people)
    told = given.people.join(why, on=PERSON).join(other, on=PERSON).join(change(problem, given), on=PERSON)
    number = pl.lit(None) if problem.apart else pl.col(CLASS)
    return told.with_columns(number.cast(pl.Int64).alias(CLASS)).select(TABLE).sort(PERSON)


def _floors(problem: Problem, demands: tuple[Demand, ...], people: pl.DataFrame) -> pl.DataFrame:
    x = problem.best(demands).x
    rows = []
    for floor, demand in zip(problem.floors, demands[len(problem.duties) :], strict=True):
        inside = problem.inside(floor)
        had = inside.join(people.drop_nulls(PLACE), on=PERSON, how="semi")
        without = tuple(one for one in demands if one is not demand)
        numbers = (int(inside[SIZE].sum()), reached(problem.program, x, demand.who), int(had[SIZE].sum()))
        cost = problem.price(demands, without)
        rows.append((floor.name, floor.group, floor.value, floor.least, floor.relative, *numbers, cost))
    return pl.DataFrame(rows, schema=FLOORS, orient="row")


def _places(problem: Problem, people: pl.DataFrame) -> pl.DataFrame:
    given = people.group_by(PLACE).agg(given=pl.col(SIZE).sum())
    places = problem.request.tables.places.join(given, on=PLACE, how="left").sort(PLACE)
    return places.with_columns(pl.col("given").fill_null(0))
