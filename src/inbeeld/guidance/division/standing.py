"""What the rule says of each person: which duty comes first, and how many points.

A fact that is not known gives no duty and no points, the least that anything gives: nobody is better off by leaving
it out.
"""

import polars as pl

from inbeeld.guidance.division.rule import Duty, Points, Rule, RuleError

PERSON, DUTY, POINTS = "person_id", "duty", "points"
SHOWN = 5


def standing(people: pl.DataFrame, rule: Rule) -> pl.DataFrame:
    """`people` with three columns more.

    duty: the place among the duties of the rule of the first that holds, counted from 1; 0 where none does.
    points: of all grounds together.
    points_of: a struct with the points of each ground, by its id.

    Raises RuleError for a fact that is no column, or that holds what the rule does not know.
    """
    if lacking := [fact for fact in rule.facts if fact not in people.columns]:
        raise RuleError(f"The rule asks for {', '.join(lacking)}, which the people do not have as a column.")
    for ground in rule.points:
        _known(people, ground)
    numbers = {ground.fact for ground in rule.duties if ground.is_ is None}
    numbers |= {ground.fact for ground in rule.points if not ground.values}
    for fact in sorted(numbers):
        _numeric(people, fact)
    duty = pl.coalesce(*(pl.when(_holds(one)).then(n) for n, one in enumerate(rule.duties, 1)), pl.lit(0))
    each = [_points(ground).alias(ground.id) for ground in rule.points] or [pl.lit(0, pl.Int64).alias("none")]
    told = people.with_columns(duty.cast(pl.Int64).alias(DUTY), pl.struct(each).alias("points_of"))
    names = [field.name for field in told.schema["points_of"].fields]  # type: ignore[attr-defined]
    return told.with_columns(
        pl.sum_horizontal(pl.col("points_of").struct.field(name) for name in names).alias(POINTS)
    )


def _holds(duty: Duty) -> pl.Expr:
    fact = pl.col(duty.fact)
    held = fact.cast(pl.String) == duty.is_ if duty.is_ is not None else fact.cast(pl.Float64) <= duty.at_most
    return held.fill_null(False)


def _points(ground: Points) -> pl.Expr:
    fact = pl.col(ground.fact)
    if ground.values:
        return fact.cast(pl.String).replace_strict(ground.values, default=0, return_dtype=pl.Int64).fill_null(0)
    assert ground.per_unit is not None
    units = fact.cast(pl.Float64).floor().fill_null(0.0).clip(lower_bound=0)
    return (units * ground.per_unit).clip(upper_bound=ground.most).cast(pl.Int64)


def _known(people: pl.DataFrame, ground: Points) -> None:
    if not ground.values:
        return
    words = people[ground.fact].drop_nulls().cast(pl.String)
    if strange := sorted(set(words) - set(ground.values))[:SHOWN]:
        raise RuleError(
            f"{ground.fact} is {', '.join(ground.values)} in the rule; the people also have {', '.join(strange)}."
        )


def _numeric(people: pl.DataFrame, fact: str) -> None:
    """Raises RuleError with the first row that holds no number, and not with what it holds: it may be of a person."""
    given = people[fact]
    wrong = given.is_not_null() & given.cast(pl.Float64, strict=False).is_null()
    if wrong.any():
        raise RuleError(f"{fact} must be a number, and is not in row {wrong.arg_true()[0] + 1} of the people.")
