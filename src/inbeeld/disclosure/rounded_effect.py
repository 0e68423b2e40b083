"""One effect on the grid of its people, with margins that are made of what is rounded."""

from dataclasses import dataclass, replace
from math import ceil, floor, isfinite, log2, sqrt

from inbeeld.disclosure.precision import INEXACT, Z
from inbeeld.evidence.learned import Arm, Effect


def rounded(effect: Effect, threshold: int, span: float) -> Effect:
    """`span` is what one person can add to a level: 1 to a share, the months to a mean number of months.

    The difference is rounded once, as it is what counts; so is the level of the compared. The level of those who
    started follows from these two, so that on the page they differ by just as much, and is a step from what it was
    at most.
    """
    people = down(fewer(effect), threshold)
    step = span * threshold / people
    difference = on_grid(effect.difference, step)
    compared = min(max(on_grid(effect.compared.level, step), -difference, 0.0), span - max(difference, 0.0))
    started = compared + difference
    margin = Margin(people, threshold, step, span, (started, compared))
    return replace(
        effect,
        started=_arm(effect.started, started, threshold, span),
        compared=_arm(effect.compared, compared, threshold, span),
        difference=difference,
        error=margin.of(effect.error),
        low=max(difference - Z * margin.of((effect.difference - effect.low) / Z), -span),
        high=min(difference + Z * margin.of((effect.high - effect.difference) / Z), span),
        p_value=None if effect.p_value is None else max(1, ceil(100 * effect.p_value - INEXACT)) / 100,
        later=on_grid(effect.later, threshold / people),
    )


@dataclass(frozen=True)
class Margin:
    """How far chance reaches about a difference between rounded levels of so many people in the smaller arm."""

    people: int
    threshold: int
    step: float
    span: float
    levels: tuple[float, float]

    def of(self, error: float) -> float:
        """The standard error that a plain comparison would have of as many people in each arm as have this one,
        rounded down; with what rounding adds, as a rounded difference is anywhere within half a step: step²/12."""
        if not isfinite(error):
            return error
        return sqrt(self._spread() / self._alike(error) + self.step**2 / 12)

    def _alike(self, error: float) -> float:
        """Where a level is rounded to nobody or everybody, the error would tell whether there is anybody."""
        alike = self._spread() / error**2 if error > 0 else self.people
        most = self.people if self._at_an_edge() else alike
        return _fewer_digits(min(alike, most) / self.threshold) * self.threshold

    def _at_an_edge(self) -> bool:
        return any(not INEXACT < level / self.span < 1 - INEXACT for level in self.levels)

    def _spread(self) -> float:
        """p (1 - p) of both arms; of a level rounded to nobody or everybody as if a quarter of a step away."""
        nearest = self.step / self.span / 4
        shares = (min(max(level / self.span, nearest), 1 - nearest) for level in self.levels)
        return self.span**2 * sum(share * (1 - share) for share in shares)


def fewer(effect: Effect) -> int:
    """The people of the smaller arm."""
    return min(effect.started.people, effect.compared.people)


def down(people: float, threshold: int) -> int:
    """To a multiple of the threshold."""
    return int(people // threshold) * threshold


def on_grid(value: float, step: float) -> float:
    return round(value / step) * step + 0.0  # no minus zero


def _fewer_digits(times: float) -> float:
    """Down to three binary digits; from 1 on to whole numbers, as in `precision`."""
    digit = 2.0 ** (floor(log2(times)) - 2)
    digit = max(digit, 1.0) if times >= 1 else digit
    return floor(times / digit * (1 + INEXACT)) * digit


def _arm(arm: Arm, level: float, threshold: int, span: float) -> Arm:
    people = down(arm.people, threshold)
    return Arm(people, round(level * people) if span == 1 else 0, level)
