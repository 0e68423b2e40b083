"""Places given by lot among equals."""

import polars as pl

from inbeeld.guidance.division.chances import chances
from inbeeld.guidance.division.classes import CLASS, PLACE
from inbeeld.guidance.division.demands import Demand, demanding
from inbeeld.guidance.division.given import CHANCES, Given
from inbeeld.guidance.division.lottery import drawn
from inbeeld.guidance.division.problem import Problem
from inbeeld.guidance.division.program import PART, Floats
from inbeeld.guidance.division.solution import NoSolutionError, best
from inbeeld.guidance.division.standing import PERSON


def by_lot(problem: Problem, demands: tuple[Demand, ...]) -> Given:
    """Raises NoSolutionError."""
    found = chances(problem.options, demands)
    group = problem.floors[0].group if problem.floors else None
    lots = drawn(found, problem.people, problem.request.seed, group)
    of_class = found.table.group_by(CLASS).agg(pl.col("chance").sum().clip(0.0, 1.0))
    people = problem.people.select(PERSON, CLASS).join(lots, on=PERSON).join(of_class, on=CLASS, how="left")
    gains = problem.options.select(
        CLASS,
        PLACE,
        tight=pl.Series(_gain(problem, demands, -PART), dtype=pl.Float64),
        roomy=pl.Series(_gain(problem, demands, PART), dtype=pl.Float64),
    )
    told = found.table.select(pl.col(name).cast(kind) for name, kind in CHANCES.items())
    return Given(people.with_columns(pl.col("chance").fill_null(0.0)), told, gains, found.worth, found.worth)


def _gain(problem: Problem, demands: tuple[Demand, ...], more: float) -> Floats:
    """Where demands leave no room to take away, the prices are those of the places as they are."""
    try:
        return best(demanding(problem.program.with_room(more), demands)).gain
    except NoSolutionError:
        return problem.best(demands).gain
