"""Effects where places were drawn by lot: everybody's chance is known, so nothing about people need be assumed."""

from inbeeld.evidence.lottery.by_lottery import by_lottery

__all__ = ["by_lottery"]
