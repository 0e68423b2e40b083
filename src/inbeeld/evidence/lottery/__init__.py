"""Effects where places were drawn by lot: everybody's chance is known, so nothing about people need be assumed."""

from inbeeld.evidence.lottery.by_lottery import by_lottery
from inbeeld.evidence.lottery.next_division import Division, NextDivision, next_division

__all__ = ["Division", "NextDivision", "by_lottery", "next_division"]
