"""Findings that are made up for tests: by emulation, by lottery, and where nothing can be told."""

from datetime import date
from typing import Any

from inbeeld.disclosure import DEFAULT, release_effects
from inbeeld.evidence import Learned, Question
from inbeeld.evidence.learned import (
    Arm,
    Balance,
    Contrast,
    Effect,
    Group,
    Overlap,
    Power,
    Refused,
    Sensitivity,
    Step,
)
from inbeeld.evidence.outcome import outcome
from inbeeld.report.evidence import Found

FEMALE, MALE, HIGH = Group("sex", "f"), Group("sex", "m"), Group("education_level", "higher")


def effect(
    difference: float,
    error: float,
    after: int = 24,
    group: Group | None = None,
    contrast: Contrast = "started",
    compared: float = 0.3,
    people: int = 1200,
    p_value: float | None = None,
) -> Effect:
    arms = Arm(people, round(people * (compared + difference)), compared + difference), Arm(9000, 3000, compared)
    low, high = difference - 1.96 * error, difference + 1.96 * error
    return Effect(contrast, after, group, *arms, difference, error, low, high, p_value, later=0.12)


def emulated(*effects: Effect, outcome_id: str = "in_paid_work", **more: Any) -> Learned:
    question = Question("language_course", outcome(outcome_id), (12, 24), date(2021, 1, 1), by=("sex",))
    told: dict[str, Any] = {
        "power": (Power(12, 1300, 0.04, 0.05, 850, 40.0), Power(24, 1200, 0.042, 0.05, 900, 40.0)),
        "effects": effects or (effect(0.02, 0.015, 12), effect(0.08, 0.018)),
        "refused": (Refused(36, None, "not_yet_seen"), Refused(24, HIGH, "few", 13, 20)),
        "flow": (
            Step("present", 18_340, 602_000),
            Step("in_view", 16_340, 502_000),
            Step("out_of_work", 15_740, 452_000),
            Step("not_yet_started", 15_204, 401_233),
            Step("started", 1312, 1312),
            Step("compared", 14_908, 399_921),
            Step("left_out", 43, 43),
        ),
        "checks": (effect(-0.1, 0.1, compared=1.2),),
        "balance": (
            Balance("sex", "f", 0.31, 0.01),
            Balance("age", "", -0.22, -0.02),
            Balance("education_level", "higher", 0.44, 0.03),
            Balance("months_since_settlement", "", -0.61, 0.04),
        ),
        "overlap": Overlap(1312, 43, 3700.0),
        "sensitivity": (Sensitivity(24, 1.9, 1.5, "education_level", 0.095),),
        **more,
    }
    return Learned(question, "emulation", ("GM0106",), **told)


def drawn(*effects: Effect, **more: Any) -> Learned:
    found = effects or (
        effect(0.06, 0.02, 24, contrast="offered", p_value=0.004),
        effect(0.11, 0.04, 24, contrast="took_part"),
    )
    question = Question("language_course", outcome("in_paid_work"), (24,), date(2021, 1, 1))
    told: dict[str, Any] = {
        "power": (),
        "refused": (),
        "flow": (
            Step("drew", 2150, 2200),
            Step("in_view", 2100, 2120),
            Step("offered", 1200, 1210),
            Step("took_part", 900, 905),
            Step("not_offered", 900, 910),
            Step("started_later", 100, 100),
        ),
    }
    return Learned(question, "lottery", ("GM0106",), effects=found, **(told | more))


def found(learned: Learned | None = None, threshold: int = DEFAULT, **more: Any) -> Found:
    return Found(release_effects(learned or emulated(), threshold), **more)


def by_sex() -> Learned:
    return emulated(
        effect(0.08, 0.018), effect(0.12, 0.03, group=FEMALE, people=500), effect(0.05, 0.025, group=MALE, people=700)
    )
