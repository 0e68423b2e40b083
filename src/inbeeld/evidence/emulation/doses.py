"""Starts told apart by what was really done: each level is an instrument of its own, against the same people."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import polars as pl

from inbeeld.evidence.emulation.trial import Trial
from inbeeld.evidence.learned import Group
from inbeeld.evidence.models import Array, fitted
from inbeeld.evidence.panel import Panel
from inbeeld.evidence.practice import level


def doses(panel: Panel, trial: Trial, starts: pl.DataFrame, name: str) -> Iterator[tuple[Group, Trial]]:
    """For each level, those who started with it against all compared: weighted by the odds to start with this level,
    which are the odds to start by the chance that it is this level. `starts` as in `practice.starts`."""
    own = _levels(panel, starts, name)[trial.who]
    for one in sorted({found for found in own[trial.started] if found is not None}):
        of_level = trial.started & (own == one)
        share = fitted(trial.x, of_level, trial.started * 1.0, trial.fold).expected(trial.x, trial.fold)
        weighted = replace(trial, stands=np.where(trial.started, 1.0, trial.stands * share))
        yield Group(name, one), weighted.of(of_level | ~trial.started)


def _levels(panel: Panel, starts: pl.DataFrame, name: str) -> Array:
    """Of the first start of each person; None of who did not start."""
    first = starts.sort("start", maintain_order=True).unique("person_id", keep="first")
    told = first.select("person_id", level(name).alias("level"))
    people = panel.people.select("person_id").join(told, on="person_id", how="left", maintain_order="left")
    return people.get_column("level").to_numpy()
