"""An interview: what was agreed with the person, and what was noted."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from inbeeld.survey.interviews.codebook import Theme
from inbeeld.survey.questionnaire.question import Written
from inbeeld.survey.wave.rows import Municipality

Agreed = Literal["none", "research", "quote"]


class Consent(Written):
    """`to` be quoted, be used within the research only, or none of these; from this day."""

    to: Agreed
    day: date


class Head(Written):
    """Of the file of an interview. Consent is added to, never changed: whoever withdraws it, agrees to none."""

    municipality: Municipality | None = None
    day: date
    consent: tuple[Consent, ...] = ()


@dataclass(frozen=True)
class Passage:
    """What somebody said, the themes that it is about, and the number of the interview. Nothing here tells who said
    it, or where."""

    text: str
    themes: tuple[Theme, ...]
    interview: int


@dataclass(frozen=True)
class Interview:
    """`number` counts the interviews by day; `notes` is all that was written below the head."""

    number: int
    head: Head
    notes: str
    passages: tuple[Passage, ...]

    @property
    def agreed(self) -> Agreed:
        """The last consent stands; of one day, the last that was written. Where nothing is written, none."""
        consents = sorted(self.head.consent, key=lambda consent: consent.day)
        return consents[-1].to if consents else "none"
