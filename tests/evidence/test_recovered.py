"""Is what is learnt what was planted? Few regions and wide bounds here; `make bench` looks at 500 of each kind."""

from dataclasses import dataclass
from functools import cache

import numpy as np
import pytest

from inbeeld.demo.planted import INSTRUMENT, Design, Planted, Region, plant
from inbeeld.evidence import Question
from inbeeld.evidence.learned import Design as Learnt
from inbeeld.evidence.learned import Effect
from inbeeld.evidence.learning import learn
from inbeeld.evidence.outcome import outcome
from inbeeld.evidence.panel import outcome_at, panel

DESIGNS: dict[Design, Learnt] = {"selection": "emulation", "lottery": "lottery"}
REGIONS, AFTER = 12, 12
MOST_OFF = 3 / REGIONS**0.5
"""Standard errors, on average: three times what luck does."""
GROUPS = ("", "f", "m")
"""The course helps women alone: so of men there is nothing to be found."""


@dataclass(frozen=True)
class Found:
    effect: Effect
    truth: float
    naive: float

    @property
    def off(self) -> float:
        """In standard errors."""
        return (self.effect.difference - self.truth) / self.effect.error

    @property
    def covered(self) -> bool:
        return self.effect.low <= self.truth <= self.effect.high


@cache
def found(design: Design) -> list[Found]:
    return [one for seed in range(REGIONS) for one in _found(design, seed)]


def _found(design: Design, seed: int) -> list[Found]:
    region = plant(Planted("by_group", design, people=1_200, months=48, seed=seed))
    question = Question(INSTRUMENT, outcome("in_paid_work"), (AFTER,), region.on, by=("sex",), seed=seed)
    learned = learn(region.caseload, question, DESIGNS[design])
    return [Found(one, _true(region, one), _naive(region, question)) for one in learned.effects]


def _true(region: Region, effect: Effect) -> float:
    group = effect.group.category if effect.group else ""
    of = {"contrast": effect.contrast, "outcome": "in_paid_work", "after": effect.after, "category": group}
    (truth,) = region.truth.filter(**of)["effect"]
    return truth


def _naive(region: Region, question: Question) -> float:
    """Those who started in a month, less all others who could have."""
    people = panel(region.caseload, question)
    first, month = people.first_start[:, None], np.arange(people.months.count)
    could = people.seen & ~people.in_spell("paid_work") & ((first < 0) | (first >= month))
    value = outcome_at(people, question.outcome, AFTER)
    started = could & (first == month)
    return float(np.nanmean(value[started]) - np.nanmean(value[could & ~started]))


def of_group(design: Design, contrast: str, group: str) -> list[Found]:
    every = [one for one in found(design) if one.effect.contrast == contrast]
    return [one for one in every if (one.effect.group.category if one.effect.group else "") == group]


@pytest.mark.parametrize("group", GROUPS)
@pytest.mark.parametrize(
    ("design", "contrast"), [("selection", "started"), ("lottery", "offered"), ("lottery", "took_part")]
)
def test_the_truth_is_found_on_average_and_lies_within_the_margin(design: Design, contrast: str, group: str) -> None:
    told = of_group(design, contrast, group)
    assert len(told) == REGIONS
    assert abs(np.mean([one.off for one in told])) < MOST_OFF
    assert np.mean([one.covered for one in told]) >= 0.75


def test_the_naive_comparison_fails() -> None:
    """By more than what is learnt may be off."""
    told = of_group("selection", "started", "")
    assert np.mean([(one.naive - one.truth) / one.effect.error for one in told]) > MOST_OFF
