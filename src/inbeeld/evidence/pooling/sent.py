"""What a municipality sends to others: effects that `disclosure` let out, and what they are effects of."""

from dataclasses import dataclass
from datetime import date

from inbeeld.evidence.learned import Design, Effect, Learned
from inbeeld.evidence.outcome import Outcome


@dataclass(frozen=True)
class Sent:
    """municipalities: codes of those whose people were looked at together. threshold: of the rounding."""

    municipalities: tuple[str, ...]
    instrument: str
    outcome: Outcome
    on: date
    known_on: date | None
    design: Design
    threshold: int
    effects: tuple[Effect, ...]

    @classmethod
    def of(cls, learned: Learned, threshold: int) -> "Sent":
        """`learned`: of a `disclosure.ReleasedEffects`, never another."""
        asked = learned.question
        return cls(
            learned.municipalities,
            asked.instrument,
            asked.outcome,
            asked.on,
            asked.known_on,
            learned.design,
            threshold,
            learned.effects,
        )
