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

    People who have a column `points` keep these, and of the duties those count of which they have the fact.
    Raises RuleError for a fact that is no column, or that holds what the rule does not know.
    """
    given = POINTS in people.columns
    duties = [(n, one) for n, one in enumerate(rule.duties, 1) if not given or one.fact in people.columns]
    scored = [] if given else rule.points
    facts = dict.fromkeys(ground.fact for ground in (*(one for _, one in duties), *scored))
    if lacking := [fact for fact in facts if fact not in people.columns]:
        raise RuleError(
            f"The rule asks for {', '.join(lacking)}, which the people do not have as a column. "
            "Add what is lacking, or a column with their points."
        )
    for ground in scored:
        _known(people, ground)
    numbers = {one.fact for _, one in duties if one.is_ is None} | {one.fact for one in scored if not one.values}
    for fact in sorted(numbers):
        _numeric(people, fact)
    duty = pl.coalesce(*(pl.when(_holds(one)).then(n) for n, one in duties), pl.lit(0))
    each = [_points(ground).alias(ground.id) for ground in scored] or [_given(people).alias("given")]
    told = people.with_columns(duty.cast(pl.Int64).alias(DUTY), pl.struct(each).alias("points_of"))
    names = [field.name for field in told.schema["points_of"].fields]  # type: ignore[attr-defined]
    return told.with_columns(
        pl.sum_horizontal(pl.col("points_of").struct.field(name) for name in names).alias(POINTS)
    )


def _given(people: pl.DataFrame) -> pl.Expr:
    """Points that were worked out elsewhere; a rule may also have duties and no points."""
    return pl.col(POINTS).cast(pl.Int64).fill_null(0) if POINTS in people.columns else pl.lit(0, pl.Int64)


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
