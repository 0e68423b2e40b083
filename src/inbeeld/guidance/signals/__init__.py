"""Signals: published rules that say who needs attention, and since when, in a sentence that anybody can check.

A signal looks at what is recorded of one person and never at a score, an origin or a mother tongue. Each has a module
of its own in `rules/`, which holds its words, its source and its rule; adding one adds one file.
"""

from inbeeld.guidance.signals.definition import Holds, Signal
from inbeeld.guidance.signals.discovery import signal, signals
from inbeeld.guidance.signals.finding import find
from inbeeld.guidance.signals.found import Found
from inbeeld.guidance.signals.from_caseload import lives
from inbeeld.guidance.signals.life import Life, Member, Offer
from inbeeld.guidance.signals.tuning import Tuning
from inbeeld.guidance.signals.wording import reason

__all__ = ["Found", "Holds", "Life", "Member", "Offer", "Signal", "Tuning", "find", "lives", "reason", "signal",
           "signals"]  # fmt: skip
