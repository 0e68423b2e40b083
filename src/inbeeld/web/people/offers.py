"""The offers that people can still start with, and how many of their places are taken."""

from collections.abc import Mapping

from django.core.cache import cache
from django.db.models import Count, Exists, OuterRef, Q

from inbeeld.guidance.signals import Offer
from inbeeld.register import clock
from inbeeld.register.models import Decision, Municipality
from inbeeld.register.models import Offer as OfferFact

HOLDS_A_PLACE = ("accepted", "started")
GAVE_IT_UP = ("declined", "completed", "stopped", "not_eligible")
A_MINUTE = 60


def open_offers(municipality: Municipality) -> Mapping[str, Offer]:
    """By key. As of at most a minute ago: the list of one's people need not count all places each time."""
    key = f"open-offers:{municipality.code}:{clock.today()}"
    offers: Mapping[str, Offer] | None = cache.get(key)
    if offers is None:
        offers = _counted(municipality)
        cache.set(key, offers, A_MINUTE)
    return offers


def _counted(municipality: Municipality) -> Mapping[str, Offer]:
    going_on = Q(end__isnull=True) | Q(end__gt=clock.today())
    facts = OfferFact.current.filter(going_on, municipality=municipality)
    taken = places_taken(municipality, [fact.key for fact in facts])
    return {
        fact.key: Offer(fact.key, fact.kind, fact.title, fact.capacity, taken.get(fact.key, 0), fact.start, fact.end)
        for fact in facts
    }


def places_taken(municipality: Municipality, offers: list[str]) -> Mapping[str, int]:
    """Of each offer how many people accepted or started and did not give up the place since."""
    decisions = Decision.current.filter(municipality=municipality, offer__in=offers)
    later = Decision.current.filter(
        person=OuterRef("person"), offer=OuterRef("offer"), step__in=GAVE_IT_UP, date__gte=OuterRef("date")
    )
    held = decisions.filter(step__in=HOLDS_A_PLACE).exclude(Exists(later))
    return dict(held.values_list("offer").annotate(Count("person", distinct=True)).order_by())
