"""What would change it, for each person: told by the prices of the linear program."""

import numpy as np
import polars as pl

from inbeeld.guidance.division.classes import CLASS, PLACE, SIZE
from inbeeld.guidance.division.demands import Demand, demanding
from inbeeld.guidance.division.problem import Problem
from inbeeld.guidance.division.program import Best, NoSolutionError, best
from inbeeld.guidance.division.standing import DUTY, PERSON, POINTS

CERTAIN = 1 - 1e-6
PART = 1e-4
"""Of a place. With so much less room, a price is what who just got in is worth; with more, who just did not."""
KIND, SHORT, SPARE = "kind", "short", "spare"


def change(problem: Problem, people: pl.DataFrame, demands: tuple[Demand, ...]) -> pl.DataFrame:
    """person_id and change: a struct of kind, points and place_id.

    kind: `no_option`, nothing was possible; `duty`, who has one has a place; `lot`, equals drew lots; `short`: so
    many points more would give a chance on this place; `spare`: so many points fewer would cost the certain place,
    or, without points, no number of them would.

    `people`: person_id, class, place_id, duty, points and chance (null where all differ).
    """
    told = people.join(_borders(problem, demands), on=CLASS, how="left")
    certain = pl.coalesce(pl.col("chance") > CERTAIN, pl.col(PLACE).is_not_null())
    by_lot = pl.coalesce((pl.col("chance") > 1 - CERTAIN) & ~certain, ~certain & (pl.col(SHORT) <= 0))
    kind = (
        pl.when(pl.col(SHORT).is_null())
        .then(pl.lit("no_option"))
        .when(certain & (pl.col(DUTY) > 0))
        .then(pl.lit("duty"))
        .when(certain)
        .then(pl.lit(SPARE))
        .when(by_lot)
        .then(pl.lit("lot"))
        .otherwise(pl.lit(SHORT))
    )
    spare = pl.when(pl.col(SPARE) <= pl.col(POINTS)).then(pl.col(SPARE))
    points = pl.when(kind == SHORT).then(pl.col(SHORT)).when(kind == SPARE).then(spare)
    place = pl.when(kind == SHORT).then(pl.col("nearest"))
    return told.select(PERSON, change=pl.struct(kind=kind, points=points, place_id=place))


def _borders(problem: Problem, demands: tuple[Demand, ...]) -> pl.DataFrame:
    """class; short and nearest: how many points each lacks for a place, and for which; spare: how many it could do
    without."""
    tight, roomy = (_with_room(problem, demands, more) for more in (-PART, PART))
    size = problem.options[SIZE].to_numpy()
    told = problem.options.select(CLASS, PLACE).with_columns(
        short=pl.Series(np.maximum(np.ceil(-tight.gain / size - PART), 0.0)),
        spare=pl.Series(np.floor(roomy.gain / size + PART)),
    )
    return (
        told.sort(CLASS, SHORT, PLACE)
        .group_by(CLASS, maintain_order=True)
        .agg(pl.col(SHORT).first(), pl.col(PLACE).first().alias("nearest"), pl.col(SPARE).max())
    )


def _with_room(problem: Problem, demands: tuple[Demand, ...], more: float) -> Best:
    """Where demands leave no room to take away, the prices are those of the places as they are."""
    try:
        return best(demanding(problem.program.with_room(more), demands))
    except NoSolutionError:
        return best(demanding(problem.program, demands))
