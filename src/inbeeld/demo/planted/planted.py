"""What is asked for: which effect, who gets the instrument, and how large the region is."""

from dataclasses import dataclass
from typing import Literal

Effect = Literal["zero", "constant", "by_group", "fading"]
"""On the log odds to find work, each month since the start. constant: the same for everybody, for ever. by_group: for
women alone. fading: less each month."""
Design = Literal["selection", "lottery"]
"""selection: who is likely to find work starts more often. lottery: some of those who ask draw a place."""
INSTRUMENT = "language_course"


@dataclass(frozen=True)
class Planted:
    """hidden: how strongly something that nobody recorded moves both the log odds to start and to find work, per
    standard deviation of it. months: of the history, from the first settlement to the last day."""

    effect: Effect = "constant"
    design: Design = "selection"
    hidden: float = 0.0
    people: int = 3_000
    months: int = 60
    seed: int = 1
