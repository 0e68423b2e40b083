"""Effects with their arms, or why there is none."""

import numpy as np

from inbeeld.evidence.emulation.estimator import effect_among_started, effective
from inbeeld.evidence.emulation.trial import Trial
from inbeeld.evidence.learned import Arm, Effect, Group, Overlap, Refused
from inbeeld.evidence.models import Array

FEWEST = 20
"""People in an arm. Of fewer the interval does not hold, nor may be told."""


def effect(trial: Trial, after: int, group: Group | None, in_months: bool) -> Effect | Refused:
    started, compared = (_people(trial, arm) for arm in (trial.started, ~trial.started))
    if not trial.started.any():
        return Refused(after, group, "not_yet_seen" if group is None else "few", has=0, needs=FEWEST)
    if min(started, compared) < FEWEST:
        return Refused(after, group, "few", has=min(started, compared), needs=FEWEST)
    if (amounts := int(effective(trial.compared, trial.who))) < FEWEST:
        return Refused(after, group, "no_overlap", has=amounts, needs=FEWEST)
    found = effect_among_started(trial)
    return Effect(
        contrast="started",
        after=after,
        group=group,
        started=_arm(trial, trial.started, found.started, in_months),
        compared=_arm(trial, ~trial.started, found.compared, in_months),
        difference=found.difference,
        error=found.error,
        low=found.interval[0],
        high=found.interval[1],
        later=trial.started_later,
    )


def without_overlap(overlap: Overlap, after: int) -> Refused | None:
    """For who half of those who started have nobody comparable, the rest says little."""
    others = overlap.starters - overlap.left_out
    if 2 * overlap.left_out > overlap.starters:
        return Refused(after, None, "no_overlap", has=others, needs=overlap.starters // 2)
    return None


def _people(trial: Trial, arm: Array) -> int:
    return len(np.unique(trial.who[arm & (trial.seen > 0)]))


def _arm(trial: Trial, arm: Array, level: float, in_months: bool) -> Arm:
    reached = 0 if in_months else len(np.unique(trial.who[arm & (trial.seen > 0) & (trial.value > 0)]))
    return Arm(_people(trial, arm), reached, level)
