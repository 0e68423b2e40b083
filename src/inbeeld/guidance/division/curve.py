"""What floors cost, from none to as strict as they were asked."""

from collections.abc import Iterator

import numpy as np
import polars as pl

from inbeeld.guidance.division.classes import SIZE
from inbeeld.guidance.division.demands import reached
from inbeeld.guidance.division.problem import Problem, problem_of
from inbeeld.guidance.division.request import Request
from inbeeld.guidance.division.solution import NoSolutionError


def curve(request: Request, steps: int = 11) -> pl.DataFrame:
    """strictness (0 to 1), worth, price (how much less than without floors), and for each floor by its name the part
    of the group that is reached on average. All but strictness are null where the floors cannot be met any more.

    Raises CollisionError where not even the duties can be met.
    """
    problem = problem_of(request)
    rows = list(_rows(problem, steps if problem.floors else 1))
    names = [floor.name for floor in problem.floors]
    schema = dict.fromkeys(["strictness", "worth", *names], pl.Float64)
    table = pl.DataFrame(rows, schema=schema, orient="row")
    return table.with_columns(price=pl.col("worth").first() - pl.col("worth")).select(
        "strictness", "worth", "price", *names
    )


def _rows(problem: Problem, steps: int) -> Iterator[list[float | None]]:
    for strictness in np.linspace(0, 1, steps):
        demands = problem.floor_demands(float(strictness))
        try:
            found = problem.best((*problem.duties, *demands))
        except NoSolutionError:
            yield [float(strictness), None, *(None for _ in demands)]
            continue
        sizes = [int(problem.inside(floor)[SIZE].sum()) for floor in problem.floors]
        shares = [reached(problem.program, found.x, one.who) / n for one, n in zip(demands, sizes, strict=True)]
        yield [float(strictness), found.value, *shares]
