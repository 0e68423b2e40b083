"""A match as a page tells it: what is missing and would close it, what is to be asked, what is wished, what holds."""

from collections.abc import Iterable
from dataclasses import dataclass

from inbeeld.guidance.matching import Match, told
from inbeeld.register.models import Offer
from inbeeld.web.offers.board import Here
from inbeeld.web.templatetags.told import language

FITS, MAY_FIT, NEARLY = "fits", "may_fit", "nearly"


@dataclass(frozen=True)
class Missing:
    sentence: str
    closes: tuple[Offer, ...]
    """What would make it hold, and fits now."""


@dataclass(frozen=True)
class Told:
    """`offer` and `person` (an id) are the two sides; a page shows the one that it is not about."""

    offer: Offer
    person: str
    how: str
    missing: tuple[Missing, ...]
    ask: tuple[str, ...]
    wishes: tuple[str, ...]
    holds: tuple[str, ...]
    name: str = ""
    """Of the person, where the page is about an offer."""


def told_of(match: Match, here: Here, name: str = "") -> Told:
    words = language()
    return Told(
        offer=here.offers[match.opening_id],
        person=match.seeker_id,
        how=_how(match),
        missing=tuple(
            Missing(told(one, words), tuple(here.offers[id] for id in match.closes.get(one.id, ())))
            for one in match.missing
        ),
        ask=tuple(told(one, words) for one in match.to_ask),
        wishes=tuple(told(one, words) for one in match.wishes),
        holds=tuple(told(one, words) for one in match.conditions if one.holds),
        name=name,
    )


def how_many(matches: Iterable[Match]) -> dict[str, int]:
    """By how they fit."""
    counted = dict.fromkeys((FITS, MAY_FIT, NEARLY), 0)
    for match in matches:
        counted[_how(match)] += 1
    return counted


def _how(match: Match) -> str:
    if match.fits:
        return FITS
    return MAY_FIT if match.may_fit else NEARLY
