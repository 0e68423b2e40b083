"""Tuning: what a municipality chooses itself. Which signals it leaves out, and with which numbers the others work."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from inbeeld.guidance.signals.definition import Parameters, Signal


@dataclass(frozen=True)
class Tuning:
    """Signals that are `off`, and values by signal and parameter. What it does not name is as published.

    A name that no signal has (any more) changes nothing, so that stored choices outlive the rules they were about.
    """

    off: frozenset[str] = frozenset()
    parameters: Mapping[str, Mapping[str, int]] = field(default_factory=dict)

    def parameters_of(self, signal: Signal) -> Parameters:
        chosen = self.parameters.get(signal.id, {})
        return {name: chosen.get(name, usual) for name, usual in signal.parameters.items()}


AS_PUBLISHED = Tuning()
