"""The transitions of one process as arrays: a day at a time, all strata at once."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import polars as pl
from numpy.typing import NDArray

from inbeeld.timeline.states import LEFT, OUTSIDE, PROCESSES
from inbeeld.timeline.transitions import Transitions

Numbers = NDArray[np.float64]


@dataclass(frozen=True)
class Flows:
    """Arrays start with day and stratum. `moved[..., h, j]`: from state h to state j; `net`: entries - exits per
    state. `strata` has the categories, a row per stratum in the order of the arrays."""

    states: tuple[str, ...]
    strata: pl.DataFrame
    moved: NDArray[np.int64]
    net: NDArray[np.int64]

    @cached_property
    def occupied(self) -> NDArray[np.int64]:
        """The people in view in each state at the end of each day, and all who have left so far."""
        gained = self.moved.sum(axis=-2) - self.moved.sum(axis=-1)
        return np.asarray((self.net + gained).cumsum(axis=0))

    @cached_property
    def in_view(self) -> NDArray[np.int64]:
        """The people followed at the end of each day, without those who have left."""
        here = [state != LEFT for state in self.states]
        return np.asarray(self.occupied[..., here].sum(axis=-1))


def flows(transitions: Transitions, process: str, days: int) -> Flows:
    """The transitions of a process from day 0 up to and including `days`."""
    states = PROCESSES[process]
    table = transitions.table.filter(pl.col("process") == process)
    strata = table.select(transitions.by).unique().sort(transitions.by) if transitions.by else pl.DataFrame([{}])
    count = strata.height if transitions.by else 1
    placed = _placed(table, transitions.by, strata, states).filter(pl.col("day") <= days)
    moved = np.zeros((days + 1, count, len(states), len(states)), dtype=np.int64)
    net = np.zeros((days + 1, count, len(states)), dtype=np.int64)
    _add(moved, placed.drop_nulls(), "day", "at", "from", "to")
    _add(net, placed.filter(pl.col("from").is_null()), "day", "at", "to")
    _add(net, placed.filter(pl.col("to").is_null()).with_columns(-pl.col("n")), "day", "at", "from")
    return Flows(states, strata, moved, net)


def _placed(table: pl.DataFrame, by: tuple[str, ...], strata: pl.DataFrame, states: tuple[str, ...]) -> pl.DataFrame:
    """day, at (the place of the stratum), from and to as the places of states (null: outside), n."""
    places = {**{state: place for place, state in enumerate(states)}, OUTSIDE: None}
    numbered = (
        table.join(strata.with_row_index("at"), on=list(by)) if by else table.with_columns(at=pl.lit(0, pl.UInt32))
    )
    ends = (pl.col(end).replace_strict(places, return_dtype=pl.Int64) for end in ("from", "to"))
    return numbered.select("day", "at", *ends, "n")


def _add(array: NDArray[np.int64], rows: pl.DataFrame, *places: str) -> None:
    """Each place occurs once, as transitions have no two rows with the same keys."""
    array[tuple(rows.get_column(place).to_numpy() for place in places)] += rows.get_column("n").to_numpy()
