"""Whether the transitions in a file are such as this program could have made.

Rows are looked at in the order in which `Transitions` are written: a stratum and process after the other (a run), and
day by day within it. What is out of order is refused, so nothing needs to be sorted or grouped.
"""

from collections.abc import Iterator

import numpy as np
import polars as pl
from numpy.typing import NDArray

from inbeeld.timeline.count_files.unfit import ANEW, SAME_VERSION, shown
from inbeeld.timeline.states import LEFT, OUTSIDE, PROCESSES, REACHED, processes_of
from inbeeld.timeline.transitions import Transitions

STATE = pl.Enum(sorted({OUTSIDE, *(state for states in PROCESSES.values() for state in states)}))
"""In the order in which they stand in a file."""


def problems(transitions: Transitions) -> Iterator[str]:
    """What is wrong, as second halves of sentences; each look relies on the ones before."""
    yield from _processes(transitions)
    yield from _moves(transitions)
    yield from _order(transitions)
    yield from _people(transitions)
    for (process,), rows in transitions.table.group_by("process", maintain_order=True):
        for state in PROCESSES[str(process)]:
            if state != LEFT:
                yield from _occupied(rows, [*transitions.by], state)


def _processes(transitions: Transitions) -> Iterator[str]:
    found = set(transitions.table.get_column("process").unique())
    if strange := shown(found - set(processes_of(transitions.origin))):
        yield f"follows people through what this inbeeld does not know: {strange}. {SAME_VERSION}"


def _moves(transitions: Transitions) -> Iterator[str]:
    for process, start, end in transitions.table.select("process", "from", "to").unique().rows():
        if strange := shown({start, end} - {*PROCESSES[process], OUTSIDE}):
            yield f"has a state that {process} does not know: {strange}. {SAME_VERSION}"
        elif start in (end, LEFT) or (start, end) == (OUTSIDE, LEFT) or (start == REACHED and end != OUTSIDE):
            yield f"has people who go from {start} to {end}, which nobody can. {ANEW}"


def _order(transitions: Transitions) -> Iterator[str]:
    table = transitions.table
    if table.height and int(table.get_column("day").min()) < 0:  # type: ignore[arg-type]
        yield f"has people who went before day 0. {ANEW}"
    keys = [*transitions.by, "process"]
    begins = _begins(table, keys)
    runs = table.filter(begins).select(keys)
    if not (begins | _later(table)).all() or runs.is_duplicated().any():
        yield f"counts the same move twice, or out of order. {ANEW}"


def _begins(table: pl.DataFrame, keys: list[str]) -> pl.Series:
    """Whether the row before has other keys."""
    return table.select(pl.any_horizontal(pl.col(keys) != pl.col(keys).shift(1)).fill_null(True)).to_series()


def _later(table: pl.DataFrame) -> pl.Series:
    """Whether a row comes after the one before: by day, then from, then to."""
    start, end = (pl.col(name).cast(STATE).to_physical().cast(pl.Int64) for name in ("from", "to"))
    place = (pl.col("day").cast(pl.Int64) * 256 + start) * 256 + end
    return table.select((place > place.shift(1)).fill_null(True)).to_series()


def _people(transitions: Transitions) -> Iterator[str]:
    """As many people of a stratum are followed through each process."""
    by, processes = [*transitions.by], processes_of(transitions.origin)
    entries = transitions.table.filter(pl.col("from") == OUTSIDE).group_by(*by, "process").agg(pl.col("n").sum())
    sums = entries.group_by(by).agg(pl.len(), pl.col("n").n_unique())
    if not ((sums["len"] == len(processes)) & (sums["n"] == 1)).all():
        yield f"does not follow the same people through all. {ANEW}"


def _occupied(rows: pl.DataFrame, keys: list[str], state: str) -> Iterator[str]:
    """On no day more people of a run leave a state than are in it, and in the end nobody is left behind.

    So nobody of a run is there before it or after it, and the sums run on from one to the next.
    """
    end_of_day, end_of_run = _ends(rows, [*keys, "day"]), _ends(rows, keys)
    into, out_of = (rows.get_column(side) == state for side in ("to", "from"))
    out_of_view = out_of & (rows.get_column("to") == OUTSIDE)
    entered, gone, moved = (_so_far(rows, which)[end_of_day] for which in (into, out_of_view, out_of & ~out_of_view))
    here = entered - gone
    the_day_before = np.concatenate([[0], here[:-1]])
    if (here < moved).any() or (the_day_before < moved).any():
        yield f"has more people who leave {state} than are in it. {ANEW}"
    elif (here != moved)[end_of_run[end_of_day]].any():
        yield f"has people in {state} of whom nobody knows how long they were followed. {ANEW}"


def _ends(rows: pl.DataFrame, keys: list[str]) -> NDArray[np.bool_]:
    """Whether the row after has other keys."""
    return np.append(_begins(rows, keys).to_numpy()[1:], True)


def _so_far(rows: pl.DataFrame, which: pl.Series) -> NDArray[np.int64]:
    """How many people there are in these rows, up to and including each row."""
    return np.where(which.to_numpy(), rows.get_column("n").to_numpy(), 0).cumsum()
