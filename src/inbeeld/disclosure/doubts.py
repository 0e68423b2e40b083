"""What is told around effects, rounded to what the effects themselves leave open."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from math import ceil, floor, isfinite

from inbeeld.disclosure.precision import INEXACT
from inbeeld.disclosure.rounded_effect import down, fewer, on_grid
from inbeeld.evidence.learned import Balance, Effect, Overlap, Power, Sensitivity, Step

FINEST = 0.01
HALF = 0.5


def power(told: Power, threshold: int, span: float) -> Power:
    """`smallest` is rounded up: never is more promised than can show."""
    return replace(
        told,
        people=down(told.people, threshold),
        smallest=_up(told.smallest, FINEST * span),
        needed=-down(-told.needed, threshold),
        per_month=on_grid(told.per_month, HALF),
    )


def step(told: Step, threshold: int) -> Step:
    return replace(told, people=down(told.people, threshold), entries=down(told.entries, threshold))


def overlap(told: Overlap, threshold: int) -> Overlap:
    return Overlap(*(down(number, threshold) for number in (told.starters, told.left_out, told.effective)))


def balance(told: Balance, threshold: int, starters: int) -> Balance:
    """To the grid of the starters, in standard deviations; chance alone moves it further than half a step."""
    grid = max(FINEST, threshold / down(starters, threshold))
    return replace(told, before=on_grid(told.before, grid), after=on_grid(told.after, grid))


def sensitivity(told: Iterable[Sensitivity], shown: Sequence[Effect], threshold: int) -> Iterator[Sensitivity]:
    """Of effects on everybody that are shown: to tenths, and down."""
    people = {each.after: down(fewer(each), threshold) for each in shown if each.group is None}
    for each in told:
        if each.after in people:
            grid = threshold / people[each.after]
            without = None if each.without is None else on_grid(each.without, grid)
            yield replace(each, explains=_tenths(each.explains), touches=_tenths(each.touches), without=without)


def _up(value: float, grid: float) -> float:
    """What nobody could see is infinite, and stays so."""
    return ceil(value / grid - INEXACT) * grid if isfinite(value) else value


def _tenths(times: float) -> float:
    return floor(10 * times) / 10
