"""What would change it, for each person: told by what places cost."""

import polars as pl

from inbeeld.guidance.division.classes import CLASS, PLACE, SIZE
from inbeeld.guidance.division.given import Given
from inbeeld.guidance.division.problem import Problem
from inbeeld.guidance.division.standing import DUTY, PERSON, POINTS

CLOSE = 1e-6
ROUGH = 1e-3
"""Of a point: as far as prices are off because a part of a place was added or taken away."""
SHORT, SPARE, KIND = "short", "spare", "kind"


def change(problem: Problem, given: Given) -> pl.DataFrame:
    """person_id and change: a struct of kind, points and place_id.

    kind: `no_option`, nothing was possible; `duty`, who has one has a place; `lot`, equals drew lots; `short`: so
    many points more would give a chance on this place; `spare`: so many points fewer would cost the certain place,
    or, without points, no number of them would.
    """
    told = given.people.join(problem.people.select(PERSON, DUTY, POINTS), on=PERSON)
    told = told.join(_borders(problem, given), on=CLASS, how="left").with_columns(_kind())
    enough = (pl.col(KIND) == SPARE) & (pl.col(SPARE) <= pl.col(POINTS))
    points = pl.when(pl.col(KIND) == SHORT).then(pl.col(SHORT)).when(enough).then(pl.col(SPARE))
    place = pl.when(pl.col(KIND) == SHORT).then(pl.col("nearest"))
    return told.select(PERSON, change=pl.struct(kind=pl.col(KIND), points=points, place_id=place))


def _kind() -> pl.Expr:
    drew = pl.col("chance")
    certain = pl.coalesce(drew > 1 - CLOSE, pl.col(PLACE).is_not_null())
    by_lot = pl.coalesce(drew > CLOSE, pl.col(SHORT) <= 0)
    return (
        pl.when(pl.col(SHORT).is_null())
        .then(pl.lit("no_option"))
        .when(certain & (pl.col(DUTY) > 0))
        .then(pl.lit("duty"))
        .when(certain)
        .then(pl.lit(SPARE))
        .when(by_lot)
        .then(pl.lit("lot"))
        .otherwise(pl.lit(SHORT))
        .alias(KIND)
    )


def _borders(problem: Problem, given: Given) -> pl.DataFrame:
    """class; short and nearest: how many points each lacks for a place, and for which; spare: how many it could do
    without."""
    size = problem.people.group_by(CLASS).agg(pl.col(SIZE).first())
    each = given.gains.join(size, on=CLASS).select(
        CLASS,
        PLACE,
        short=(-pl.col("tight") / pl.col(SIZE) - ROUGH).ceil().clip(lower_bound=0.0),
        spare=(pl.col("roomy") / pl.col(SIZE) + ROUGH).floor(),
    )
    nearest = each.sort(CLASS, SHORT, PLACE).group_by(CLASS, maintain_order=True)
    return nearest.agg(pl.col(SHORT).first(), pl.col(PLACE).first().alias("nearest"), pl.col(SPARE).max())
