"""What an effect says: more, fewer, no large difference, or that we do not know yet."""

from typing import Literal

from inbeeld.evidence.learned import Effect, Power

Verdict = Literal["more", "fewer", "small", "unknown"]


def verdict(effect: Effect, power: Power | None) -> Verdict:
    """Only where the margin holds no zero there is a difference; and only where it holds nothing as large as what is
    worth knowing (`Power.target`) we say that there is no large one."""
    if effect.low > 0:
        return "more"
    if effect.high < 0:
        return "fewer"
    if power and max(-effect.low, effect.high) <= power.target:
        return "small"
    return "unknown"
