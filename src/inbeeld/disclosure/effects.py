"""Effects of an instrument with people, levels and margins rounded, so that nobody in them can be told.

As with curves over time, rounding does what hiding single cells cannot: an effect is told after a year, after two
years, and per group, mostly about the same people.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from inbeeld.disclosure.curves import FEWEST_STEPS
from inbeeld.disclosure.doubts import balance, overlap, power, sensitivity, step
from inbeeld.disclosure.rounded_effect import down, fewer, rounded
from inbeeld.disclosure.rule import Rule
from inbeeld.evidence.learned import Effect, Learned, Refused

HISTORY = 12
"""Checks are about the months of the year before the start."""


@dataclass(frozen=True)
class ReleasedEffects:
    """What was learnt, as far as it may leave. Only `release_effects` makes it.

    learned: with everything rounded; effects of too few people are among its `refused`.
    threshold: one step of a level or a difference is at least this many people.
    """

    learned: Learned
    threshold: int


def release_effects(learned: Learned, threshold: int) -> ReleasedEffects:
    """Rounds effects to a grid of which one step is T people of the smaller arm, where T is the threshold.

    1. An effect with fewer than 2 T people in an arm is refused. Where the groups of a variable that are not told of
       hold fewer than 2 T people together, the smallest other group is refused too: the others would give them away.
    2. People are rounded down to a multiple of T; so are entries, starters, and the boxes of the flow chart.
    3. Differences and levels are multiples of T / people (`rounded_effect`).
    4. Errors and intervals are those of as many people as the true ones amount to, rounded down, and cover what
       rounding adds, so that they hold the truth as often as before.
    5. What is told around them is rounded to what these steps leave open (`doubts`).

    Raises ThresholdError.
    """
    fewest = FEWEST_STEPS * Rule(threshold).threshold
    in_months = learned.question.outcome.in_months
    few = _few(learned.effects, learned.refused, fewest)
    shown = tuple(
        rounded(each, threshold, each.after if in_months else 1) for each in learned.effects if each not in few
    )
    starters = learned.overlap.starters if learned.overlap else 0
    told = replace(
        learned,
        power=tuple(power(each, threshold, each.after if in_months else 1) for each in learned.power),
        effects=shown,
        adjusted=tuple(
            rounded(each, threshold, each.after if in_months else 1)
            for each in learned.adjusted
            if fewer(each) >= fewest
        ),
        refused=(
            *(_rounded(each, threshold) for each in learned.refused),
            *(_refused(each, threshold) for each in few),
        ),
        flow=tuple(step(each, threshold) for each in learned.flow),
        checks=tuple(rounded(each, threshold, HISTORY) for each in learned.checks if fewer(each) >= fewest),
        balance=tuple(balance(each, threshold, starters) for each in learned.balance if starters >= fewest),
        overlap=overlap(learned.overlap, threshold) if learned.overlap else None,
        sensitivity=tuple(sensitivity(learned.sensitivity, shown, threshold)),
    )
    return ReleasedEffects(told, threshold)


def _few(effects: Sequence[Effect], refused: Iterable[Refused], fewest: int) -> list[Effect]:
    """Effects of few people, and the groups that would give them away."""
    few = [each for each in effects if fewer(each) < fewest]
    untold = [(_variable(each), each.has) for each in refused if each.group]
    divided = sorted((each for each in effects if each.group), key=_division)
    for (_, *variable), groups in groupby(divided, key=_division):
        left_out = [has for of, has in untold if of == tuple(variable)]
        few.extend(_partners(sorted(groups, key=fewer), left_out, fewest))
    return few


def _partners(groups: Sequence[Effect], left_out: Sequence[int], fewest: int) -> Iterator[Effect]:
    """From small to large, until those of whom nothing is told are enough together, or nobody."""
    hidden = [*left_out, *(fewer(each) for each in groups if fewer(each) < fewest)]
    for each in groups[len(hidden) - len(left_out) :]:
        if not hidden or sum(hidden) >= fewest:
            return
        hidden.append(fewer(each))
        yield each


def _division(effect: Effect) -> tuple[str, int, str]:
    return (effect.contrast, *_variable(effect))


def _variable(told: Effect | Refused) -> tuple[int, str]:
    return told.after, told.group.variable if told.group else ""


def _refused(effect: Effect, threshold: int) -> Refused:
    """`has` tells no more than that they are few, also of those who are left out for the sake of others."""
    fewest = FEWEST_STEPS * threshold
    return Refused(effect.after, effect.group, "few", min(down(fewer(effect), threshold), fewest - threshold), fewest)


def _rounded(refused: Refused, threshold: int) -> Refused:
    return replace(refused, has=down(refused.has, threshold))
