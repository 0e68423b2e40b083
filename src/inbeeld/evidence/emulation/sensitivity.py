"""How strong what is hidden would have to be to explain an effect away."""

from collections.abc import Sequence
from dataclasses import replace
from math import exp, inf, sqrt

import numpy as np

from inbeeld.evidence.emulation.estimator import effect_among_started
from inbeeld.evidence.emulation.trial import Trial
from inbeeld.evidence.emulation.trials import Followed, Trials
from inbeeld.evidence.learned import Effect, Sensitivity

ENOUGH = 20_000
"""Entries."""


def sensitivity(trials: Trials, those: Sequence[tuple[Followed, Effect]], in_months: bool) -> tuple[Sensitivity, ...]:
    """Of effects on everybody; the last also without each covariate, as that takes a while."""
    told = [_e_values(followed.trial, effect, in_months) for followed, effect in those]
    strongest, without = _strongest(trials, those[-1][0].trial, not in_months)
    return (*told[:-1], replace(told[-1], strongest=strongest, without=without))


def _e_values(trial: Trial, effect: Effect, in_months: bool) -> Sensitivity:
    spread = _spread(trial) if in_months else None
    nearest = min((effect.low, effect.high), key=abs)
    holds_zero = effect.low <= 0 <= effect.high
    return Sensitivity(
        after=effect.after,
        explains=e_value(risk_ratio(effect, effect.difference, spread)),
        touches=1.0 if holds_zero else e_value(risk_ratio(effect, nearest, spread)),
    )


def e_value(ratio: float) -> float:
    """ratio + sqrt(ratio (ratio - 1)); of a ratio below one, of its inverse (VanderWeele and Ding 2017)."""
    upwards = ratio if ratio >= 1 else 1 / ratio if ratio > 0 else inf
    return upwards + sqrt(upwards * (upwards - 1))


def risk_ratio(effect: Effect, difference: float, spread: float | None) -> float:
    """Of shares: how many times the share of the compared. Of means: about exp(0.91 d), of a difference of d standard
    deviations (the same source)."""
    if spread is not None:
        return exp(0.91 * difference / spread) if spread else 1.0
    level = effect.compared.level
    return max(level + difference, 0.0) / level if level > 0 else inf


def _spread(trial: Trial) -> float:
    weight = np.where(trial.started, trial.seen, trial.compared)
    mean = np.average(trial.value, weights=weight)
    return float(np.sqrt(np.average((trial.value - mean) ** 2, weights=weight)))


def _strongest(trials: Trials, trial: Trial, is_chance: bool) -> tuple[str | None, float | None]:
    """The covariate without which the effect differs most from that with all, and the effect then: found by one model
    of some of the people, which is enough to tell covariates apart."""
    some = trial.of(trial.who % (len(trial.who) // ENOUGH + 1) == 0)
    some = replace(some, fold=np.zeros_like(some.fold))
    names = dict.fromkeys(column.covariate for column in trials.columns)
    found = {name: _without(trials, some, (name,), is_chance) for name in names if _differs(trials, some, name)}
    with_all = _without(trials, some, (), is_chance)
    name = max(found, key=lambda name: abs(found[name] - with_all), default=None)
    return name, None if name is None else found[name]


def _without(trials: Trials, trial: Trial, left_out: tuple[str, ...], is_chance: bool) -> float:
    return effect_among_started(trial.adjusted(is_chance, trials.without(*left_out))).difference


def _differs(trials: Trials, trial: Trial, covariate: str) -> bool:
    return bool(np.ptp(trial.x[:, ~trials.without(covariate)], axis=0).any())
