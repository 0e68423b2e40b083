"""Everybody in exactly one part, written from the weakest claim to the strongest, each over the ones before."""

import numpy as np
import polars as pl

from inbeeld.timeline import rules as r
from inbeeld.timeline.fast.contacts import seen
from inbeeld.timeline.fast.decisions import taken
from inbeeld.timeline.fast.people import Flags, People
from inbeeld.timeline.fast.spells import spells_on

PARTS = (*r.ACTIVITIES, *r.WHY_NOT, r.WHY_UNKNOWN)
CODE = {part: code for code, part in enumerate(PARTS)}


def standing(rule: r.Standing, people: People) -> pl.DataFrame:
    part = np.full(people.frame.height, CODE[r.WHY_UNKNOWN], dtype=np.uint8)
    now = spells_on(people)
    if not people.missing(r.WHY_NOT_TABLES):
        part[:] = CODE[r.NOTHING_OFFERED]
        _write_last_decisions(part, people)
        for barrier in reversed(r.BARRIERS):
            part[_in(people, now, (barrier,))] = CODE[barrier]
        part[~seen(people, people.on, rule.days)] = CODE[r.NOT_IN_VIEW]
    part[_in(people, now, r.ON_THE_WAY)] = CODE[r.ON_ITS_WAY]
    part[_in(people, now, (r.EDUCATION,))] = CODE[r.IN_EDUCATION]
    part[_in(people, now, (r.PAID_WORK,))] = CODE[r.IN_PAID_WORK]
    named = people.frame.with_columns(
        part=pl.Series(part).replace_strict(dict(enumerate(PARTS)), return_dtype=pl.String)
    )
    return named.group_by("part", "stratum").agg(pl.len().alias("n"))


def _in(people: People, now: pl.DataFrame, kinds: tuple[str, ...]) -> Flags:
    return people.flags(now.filter(pl.col("kind").is_in(kinds)))


def _write_last_decisions(part: np.ndarray[tuple[int], np.dtype[np.uint8]], people: People) -> None:
    last = taken(people).sort("date", "step", "decision_id").unique("who", keep="last")
    code = (
        pl.col("step")
        .cast(pl.String)
        .replace_strict({step: CODE[said] for step, said in r.AFTER_STEP.items()}, return_dtype=pl.UInt8)
    )
    part[last.get_column("who").to_numpy()] = last.select(code).to_series().to_numpy()
