"""Whom an instrument reaches, what is done under its name, and which paths people went: counted from the register.

Kept for a quarter of an hour, like figures; what pages show of it goes through disclosure.
"""

from collections.abc import Callable
from datetime import date
from typing import TypeVar

from django.core.cache import cache

from inbeeld.disclosure import DEFAULT
from inbeeld.evidence.paths import sequences
from inbeeld.evidence.practice import contents, given, known_to, reach
from inbeeld.facts.caseload import Caseload
from inbeeld.register.caseload import caseload_of
from inbeeld.register.models import Municipality
from inbeeld.report.paths import Walked, walked
from inbeeld.report.practice import Practised
from inbeeld.web.numbers.measuring import KEPT_FOR

WITHIN = 36
"""Months that people are followed from settling on, as `inbeeld paths` does."""

Counted = TypeVar("Counted")


def practised(municipality: Municipality, instrument: str, day: date) -> Practised | None:
    """As of the day, as known then. None for an instrument that nobody could have started by then."""

    def count(caseload: Caseload) -> Practised | None:
        if caseload.missing(("spells", "offers")) or not known_to(caseload, instrument, day):
            return None
        told = (given(caseload, instrument, day, day), reach(caseload, instrument, day, day))
        return Practised(day, day, DEFAULT, contents([caseload["offers"]]), *told)

    return _kept(f"practised:{instrument}:{municipality.code}:{day}", municipality, count)


def paths_of(municipality: Municipality, day: date) -> Walked | None:
    """None where no periods are recorded."""

    def count(caseload: Caseload) -> Walked | None:
        if caseload.missing(("spells",)):
            return None
        return walked(sequences(caseload, WITHIN, day, day), DEFAULT)

    return _kept(f"paths:{municipality.code}:{day}", municipality, count)


def _kept(name: str, municipality: Municipality, count: Callable[[Caseload], Counted | None]) -> Counted | None:
    """Nothing is not kept: people may be brought in any moment."""
    found: Counted | None = cache.get(name)
    if found is None and (found := count(caseload_of(municipality))) is not None:
        cache.set(name, found, KEPT_FOR)
    return found
