"""Places given by their prices, where every person differs: all at once, or to those who arrive over the year."""

import polars as pl

from inbeeld.guidance.division.arrivals import spread
from inbeeld.guidance.division.classes import CLASS, PLACE, SIZE, VALUE, WORTH
from inbeeld.guidance.division.demands import Demand
from inbeeld.guidance.division.given import CHANCES, Given
from inbeeld.guidance.division.individual import placed
from inbeeld.guidance.division.problem import Problem, problem_of, resources, room
from inbeeld.guidance.division.request import Request
from inbeeld.guidance.division.standing import DUTY, PERSON
from inbeeld.guidance.division.tables import PERIOD


def by_price(problem: Problem, demands: tuple[Demand, ...]) -> Given:
    """Raises NoSolutionError."""
    tables = problem.request.tables
    needs = list(resources(tables))
    found = placed(_needing(problem), room(tables), _valued(problem), problem.request.seed, needs, demands)
    return _given(problem, found.table, found.gains, found.bound)


def over_the_year(problem: Problem) -> Given:
    """The bound is that of hindsight. Raises NoSolutionError."""
    request = problem.request
    expected = _valued(problem).clear(), _needing(problem).clear()
    if request.expected:
        earlier = problem_of(Request(request.expected, request.rule, (), request.seed))
        expected = _valued(earlier), _needing(earlier)
    found = spread(
        _needing(problem),
        room(request.tables),
        _valued(problem),
        (expected[1], expected[0]),
        request.seed,
        list(resources(request.tables)),
        frozenset(problem.people.filter(pl.col(DUTY) > 0)[PERSON]),
    )
    return _given(problem, found.table, found.gains, problem.best(problem.duties).value)


def _needing(problem: Problem) -> pl.DataFrame:
    """person_id, what each needs, and when they arrive."""
    tables = problem.request.tables
    names = [name for name in resources(tables) if name != SIZE]
    period = [PERIOD] if PERIOD in tables.people.columns else []
    return tables.people.select(PERSON, *names, *period).join(problem.people.select(PERSON, SIZE), on=PERSON)


def _valued(problem: Problem) -> pl.DataFrame:
    return problem.options.select(PERSON, PLACE, pl.col(WORTH).cast(pl.Float64).alias(VALUE))


def _given(problem: Problem, table: pl.DataFrame, gains: pl.DataFrame, bound: float) -> Given:
    numbered = problem.people.select(PERSON, CLASS, "lot", chance=pl.lit(None, pl.Float64))
    people = numbered.join(table.select(PERSON, PLACE), on=PERSON, how="left")
    gain = gains.join(numbered.select(PERSON, CLASS), on=PERSON).select(CLASS, PLACE, tight="gain", roomy="gain")
    return Given(people, pl.DataFrame(schema=CHANCES), gain, float(table[VALUE].sum()), bound)
