"""People who move within the region: gone from one municipality, a new person in the other.

Municipalities do not exchange numbers, so the second knows no more than what follows the move, and the permit date.
"""

from datetime import date

import numpy as np
import polars as pl

from inbeeld.demo.chance import stream
from inbeeld.demo.days import dates, day
from inbeeld.demo.rows import Tables

SHARE = 0.012
"""Of those who came alone and have not left; ours."""
SETTLED_BEFORE, LAST = date(2021, 6, 1), day(2023, 6)
AT_LEAST = 300  # days in the first municipality

AT = pl.col("moved_on")


def moved_within(tables: Tables, seed: int) -> tuple[Tables, pl.Series]:
    """The tables after the moves, and the new numbers of those who moved."""
    moves = _moves(tables["persons"], stream(seed, "moves"))
    if moves.is_empty():
        return tables, moves["new_id"]
    stay, go = _parted(tables["spells"], moves, "start", "end")
    seen, seen_there = _parted(tables["contacts"], moves, "date")
    known, known_there = _parted(tables["profiles"], moves, "recorded_at")
    return tables | {
        "persons": _persons(tables["persons"], moves),
        "spells": _joined(stay, _gone_on(go)),
        "contacts": _joined(seen, seen_there.with_columns(case_manager_id=None, contact_id=_renamed("contact_id"))),
        "profiles": _joined(known, known_there),
        "assignments": _assignments(tables["assignments"], moves),
        # What was offered by the first municipality, the second does not know.
        "decisions": _parted(tables["decisions"], moves, "date")[0],
    }, moves["new_id"]


def _moves(persons: pl.DataFrame, rng: np.random.Generator) -> pl.DataFrame:
    """Columns person_id, moved_on, code, new_id: numbers that follow those which the other municipality gave out."""
    who = persons.filter(_able(persons) & pl.Series(rng.random(persons.height) < SHARE))
    homes = persons["municipality"].gather(rng.integers(0, persons.height, who.height))
    moved = who.with_columns(code=homes, moved_on=_days(who, rng)).filter(pl.col("code") != pl.col("municipality"))
    taken = persons.group_by("municipality").len("taken")
    counted = moved.sort("code", "moved_on").join(
        taken, left_on="code", right_on="municipality", maintain_order="left"
    )
    number = pl.col("taken") + pl.int_range(1, pl.len() + 1).over("code")
    new_id = pl.format("{}-{}", "code", number.cast(pl.String).str.zfill(6))
    return counted.select("person_id", "moved_on", "code", new_id=new_id)


def _able(persons: pl.DataFrame) -> pl.Series:
    """Came alone, for asylum, as an adult, and is still there."""
    adult = pl.col("birth_date").dt.offset_by("18y") <= pl.col("settled_date")
    asylum = pl.col("arrival_route").cast(pl.String) == "asylum"
    in_time = pl.col("settled_date") < SETTLED_BEFORE
    return persons.select(adult & asylum & in_time & pl.col("left_date").is_null()).to_series()


def _days(who: pl.DataFrame, rng: np.random.Generator) -> pl.Series:
    earliest = who["settled_date"].to_physical().to_numpy().astype(np.int64) + AT_LEAST
    return dates(earliest + (rng.random(who.height) * (LAST - earliest)).astype(np.int64))


def _parted(
    frame: pl.DataFrame, moves: pl.DataFrame, start: str, end: str | None = None
) -> tuple[pl.DataFrame, pl.DataFrame]:
    """What was before the move, cut off at it, or is of somebody who never moved; and what came after."""
    both = frame.join(moves, on="person_id", how="left", maintain_order="left")
    before = both.filter(AT.is_null() | (pl.col(start) < AT))
    if end is None:
        return before.select(frame.columns), both.filter(pl.col(start) >= AT)
    beyond = AT.is_not_null() & (pl.col(end).is_null() | (pl.col(end) > AT))
    cut = before.with_columns(pl.when(beyond).then(AT).otherwise(end).alias(end))
    return cut.select(frame.columns), both.filter(beyond)


def _gone_on(spells: pl.DataFrame) -> pl.DataFrame:
    """What lasted beyond the move goes on, recorded by the other municipality from the day after it."""
    there = AT.cast(pl.Datetime("us")) + pl.duration(days=1, hours=9)
    return spells.with_columns(
        start=pl.max_horizontal("start", AT),
        spell_id=_renamed("spell_id"),
        recorded_at=pl.max_horizontal("recorded_at", there),
    )


def _renamed(column: str) -> pl.Expr:
    return pl.col("new_id") + pl.col(column).str.strip_prefix(pl.col("person_id"))


def _joined(stay: pl.DataFrame, went: pl.DataFrame) -> pl.DataFrame:
    renamed = went.with_columns(person_id="new_id").select(stay.columns)
    return pl.concat([stay, renamed]).sort("person_id", maintain_order=True)


def _persons(persons: pl.DataFrame, moves: pl.DataFrame) -> pl.DataFrame:
    both = persons.join(moves, on="person_id", how="left", maintain_order="left")
    moved = AT.is_not_null()
    stay = both.with_columns(
        left_date=pl.when(moved).then(AT).otherwise("left_date"),
        left_reason=pl.when(moved).then(pl.lit("moved")).otherwise("left_reason"),
    )
    went = both.filter(moved).with_columns(
        municipality="code", settled_date=AT, household_id=pl.col("new_id").str.replace("-", "-H")
    )
    return _joined(stay.select(persons.columns), went)


def _assignments(assignments: pl.DataFrame, moves: pl.DataFrame) -> pl.DataFrame:
    """In the new municipality somebody new begins."""
    stay, _ = _parted(assignments, moves, "start", "end")
    begun = moves.with_columns(
        case_manager_id=pl.format("{}-K01", "code"), start=AT, end=pl.lit(None, pl.Date), dedicated=pl.lit(True)
    )
    return _joined(stay, begun)
