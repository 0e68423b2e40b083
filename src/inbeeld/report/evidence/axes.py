"""The axis of a difference: no difference in the middle, and as far to either side."""

from collections.abc import Iterable
from math import ceil

from inbeeld.evidence.outcome import Outcome
from inbeeld.report.charts.axis import Tick
from inbeeld.report.charts.intervals import ScaleFor
from inbeeld.report.charts.pairs import to_scale
from inbeeld.report.speech import Speech

ROUND = (0.5, 1, 2, 5, 10, 20, 50)
EACH_WAY = 2
"""Numbers at either side."""


def difference_axis(
    ends: Iterable[float], words: Iterable[str], outcome: Outcome, speech: Speech
) -> tuple[list[Tick], ScaleFor]:
    """Far enough for these differences and ends of margins, with room at the right for the longest of the words."""
    reach = max(map(abs, ends), default=0.0) * scaled(outcome)
    unit = next((step for step in ROUND if EACH_WAY * step >= reach), ceil(reach / EACH_WAY))
    ticks = [_tick(step * unit, speech) for step in range(-EACH_WAY, EACH_WAY + 1)]
    return ticks, to_scale(-EACH_WAY * unit, EACH_WAY * unit, max(words, key=len, default=""))


def scaled(outcome: Outcome) -> float:
    """Shares are drawn as people of every hundred."""
    return 1.0 if outcome.in_months else 100.0


def _tick(value: float, speech: Speech) -> Tick:
    if not value:
        return Tick(0, speech.say("learn.equal"), strong=True)
    return Tick(value, f"{'+' if value > 0 else '−'}{speech.decimal(abs(value))}")
