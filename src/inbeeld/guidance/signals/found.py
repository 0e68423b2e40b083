"""A signal that was found: which one, since when, and the facts from which it follows."""

from dataclasses import dataclass
from datetime import date

from inbeeld.guidance.signals.definition import Facts
from inbeeld.guidance.signals.wording import reason


@dataclass(frozen=True)
class Found:
    """`facts` are texts, whole numbers and dates, so that they can be kept with the day on which they were true."""

    signal: str
    severity: int
    since: date
    facts: Facts

    def reason(self, language: str) -> str:
        return reason(self.signal, self.facts, language)
