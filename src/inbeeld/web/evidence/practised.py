"""Whom an instrument reaches, what is done under its name, and which paths people went: from the register, through
disclosure. Kept for a quarter of an hour, like figures."""

from collections.abc import Callable
from datetime import date

from django.core.cache import cache

from inbeeld.disclosure import DEFAULT
from inbeeld.evidence.paths import sequences
from inbeeld.evidence.practice import contents, given, known_to, reach
from inbeeld.facts.caseload import Caseload
from inbeeld.register.caseload import caseload_of
from inbeeld.register.models import Municipality
from inbeeld.report.document import Section
from inbeeld.report.paths import blocks, walked
from inbeeld.report.practice import practice_section, reach_section
from inbeeld.report.speech import Speech, speech
from inbeeld.web.numbers.measuring import KEPT_FOR
from inbeeld.web.templatetags.told import language

WITHIN = 36
"""Months that people are followed from settling on, as `inbeeld paths` does."""

Sections = tuple[Section, ...]


def practised(municipality: Municipality, instrument: str, day: date) -> Sections:
    """Reach first. Nothing for an instrument that nobody could have started by then."""

    def made(caseload: Caseload, words: Speech) -> Sections:
        if caseload.missing(("spells", "offers")) or not known_to(caseload, instrument, day):
            return ()
        of_offers = contents([caseload["offers"]])
        return (
            reach_section(reach(caseload, instrument, day, day), DEFAULT, words),
            practice_section(given(caseload, instrument, day, day), of_offers, DEFAULT, words),
        )

    return _kept(f"practised:{instrument}", municipality, day, made)


def paths_of(municipality: Municipality, day: date) -> Sections:
    """One section, or none where no periods are recorded."""

    def made(caseload: Caseload, words: Speech) -> Sections:
        if caseload.missing(("spells",)):
            return ()
        found = walked(sequences(caseload, WITHIN, day, day), DEFAULT)
        return (Section("paths", "", tuple(blocks(found, words))),)

    return _kept("paths", municipality, day, made)


def _kept(what: str, municipality: Municipality, day: date, made: Callable[[Caseload, Speech], Sections]) -> Sections:
    name = f"{what}:{municipality.code}:{day}:{language()}"
    found: Sections | None = cache.get(name)
    if found is None:
        found = made(caseload_of(municipality), speech(language()))
        if found:  # people may be brought in any moment
            cache.set(name, found, KEPT_FOR)
    return found
