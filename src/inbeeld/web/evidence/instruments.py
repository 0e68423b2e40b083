"""Which instruments there are here: the kinds of what is offered, and of what people take part in.

What an employee named an instrument is told where ten people have it, as in figures: it may say something of one.
"""

from collections.abc import Iterator

from django.db.models import Count

from inbeeld.disclosure import DEFAULT
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
    named = Spell.current.filter(municipality=municipality, instrument__isnull=False).order_by().values("instrument")
    often = named.annotate(people=Count("person", distinct=True)).filter(people__gte=DEFAULT)
    yield from (name for name in often.values_list("instrument", flat=True) if "/" not in name)  # an address holds it
    for told in (Finding, SentEffects):
        yield from told.objects.filter(municipality=municipality).order_by().values_list("instrument", flat=True)
