"""How facts reach the files in practice: an end when it comes, some rows late, and some wrong at first."""

import numpy as np
import polars as pl

from inbeeld.demo.chance import stream

LATE, DAYS_LATE = 0.03, (60, 270)
"""Share recorded months after the fact; ours."""
DAYS_AFTER_END, DAYS_TO_CORRECTION = (1, 14), (30, 200)
WRONG_AT_FIRST = 0.004
"""Share of ended spells that were first recorded with another end or kind; ours."""
MISTAKEN_FOR = {
    "volunteer_work_towards_job": "volunteer_work_to_take_part",
    "volunteer_work_to_take_part": "volunteer_work_towards_job",
    "language_course": "education",
    "work_experience": "trial_placement",
}
TOO_LATE = 61
"""Days by which other spells had a wrong end."""
AN_HOUR = 3_600_000_000

RECORDED = pl.col("recorded_at")


def late(frame: pl.DataFrame, seed: int, table: str) -> tuple[pl.DataFrame, pl.Series]:
    """Some rows recorded months later than they were; with a flag per row."""
    rng = stream(seed, f"late {table}")
    is_late = pl.Series(rng.random(frame.height) < LATE)
    delay = pl.when(is_late).then(_delay(rng, DAYS_LATE, frame.height)).otherwise(pl.duration())
    return frame.with_columns(recorded_at=RECORDED + delay), is_late


def as_it_was_known(spells: pl.DataFrame, seed: int) -> tuple[pl.DataFrame, pl.Series]:
    """Spells first recorded without their end, and again when they ended; with the ids of those corrected later.

    The last row of a spell is the spell as it went in, so what is known in the end stays the same.
    """
    rng = stream(seed, "corrections")
    ended = spells.filter(pl.col("end").is_not_null())
    opened = ended.with_columns(end=pl.lit(None, pl.Date), end_reason=pl.lit(None, pl.String))
    closed = _closed(ended, rng)
    wrong = pl.Series(rng.random(ended.height) < WRONG_AT_FIRST)
    corrected = closed.filter(wrong).with_columns(
        recorded_at=RECORDED + _delay(rng, DAYS_TO_CORRECTION, int(wrong.sum()))
    )
    ongoing = spells.filter(pl.col("end").is_null())
    known = pl.concat([ongoing, opened, closed.filter(~wrong), _mistaken(closed.filter(wrong)), corrected])
    return known.sort("person_id", "recorded_at", "spell_id"), corrected["spell_id"]


def _closed(ended: pl.DataFrame, rng: np.random.Generator) -> pl.DataFrame:
    """Recorded within two weeks of the end, and never before the opening was."""
    after_end = pl.col("end").cast(pl.Datetime("us")) + _delay(rng, DAYS_AFTER_END, ended.height)
    return ended.with_columns(recorded_at=pl.max_horizontal(after_end, RECORDED + pl.duration(days=1)))


def _mistaken(spells: pl.DataFrame) -> pl.DataFrame:
    """With another kind where kinds are easily mistaken, and else ended too late."""
    kind = pl.col("kind").cast(pl.String)
    other = kind.replace_strict(MISTAKEN_FOR, default=None)
    wrong_end = pl.when(other.is_null()).then(pl.col("end") + pl.duration(days=TOO_LATE)).otherwise("end")
    return spells.with_columns(kind=pl.coalesce(other, kind).cast(spells.schema["kind"]), end=wrong_end)


def _delay(rng: np.random.Generator, days: tuple[int, int], n: int) -> pl.Expr:
    """Per row a time between these numbers of days."""
    hours = pl.Series(rng.integers(24 * days[0], 24 * days[1], n))
    return pl.lit((hours * AN_HOUR).cast(pl.Duration("us")))
