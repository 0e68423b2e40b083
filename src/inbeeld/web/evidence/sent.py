"""What another municipality sent, read back and in words."""

from dataclasses import dataclass

from inbeeld.evidence.outcome import outcome
from inbeeld.evidence.pooling import Sent, from_bytes
from inbeeld.facts.municipalities import MUNICIPALITIES
from inbeeld.register.models import SentEffects
from inbeeld.report.labels import offer_kind
from inbeeld.report.speech import speech
from inbeeld.web.templatetags.told import language


@dataclass(frozen=True)
class Told:
    row: SentEffects
    sender: str
    instrument: str
    outcome: str


def sent_of(municipality: str, instrument: str, outcome: str) -> list[Sent]:
    """By others, of this instrument and outcome."""
    rows = SentEffects.objects.filter(municipality=municipality, instrument=instrument, outcome=outcome)
    return [from_bytes(row.text.encode("utf-8")) for row in rows]


def told(row: SentEffects) -> Told:
    words = speech(language())
    return Told(row, senders(row), offer_kind(row.instrument, words), outcome(row.outcome).title[language()])


def senders(row: SentEffects) -> str:
    return ", ".join(MUNICIPALITIES[code].name for code in row.sender.split(", "))
