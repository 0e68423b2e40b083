"""Which instruments there are here: the kinds of what is offered, and of what people take part in."""

from collections.abc import Iterator

from inbeeld.register.models import Finding, Municipality, Offer, SentEffects, Spell
from inbeeld.report.labels import offer_kind
from inbeeld.report.speech import speech
from inbeeld.web.templatetags.told import language

NO_INSTRUMENT = ("paid_work", "benefit", "vacancy")
"""What an instrument is to lead to, or away from."""
BARRIER = "barrier_"


def instruments(municipality: Municipality) -> list[tuple[str, str]]:
    """Kind and name, by name: what was offered or recorded here, or found by others."""
    words = speech(language())
    return sorted(((kind, offer_kind(kind, words)) for kind in set(_kinds(municipality))), key=lambda pair: pair[1])


def is_instrument(kind: str, municipality: Municipality) -> bool:
    return kind in set(_kinds(municipality))


def _kinds(municipality: Municipality) -> Iterator[str]:
    for model in (Offer, Spell):
        kinds = model.current.filter(municipality=municipality).order_by().values_list("kind", flat=True).distinct()
        yield from (kind for kind in kinds if kind not in NO_INSTRUMENT and not kind.startswith(BARRIER))
    for told in (Finding, SentEffects):
        yield from told.objects.filter(municipality=municipality).order_by().values_list("instrument", flat=True)
