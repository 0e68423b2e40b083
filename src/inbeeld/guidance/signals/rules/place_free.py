"""Place free: an offer with a place left that fits a wish, on which nothing was decided for this person yet.

It fits when the kind of the offer, or a word of at least four letters of its title, stands in the last recorded wish,
in capitals or not. That is simple on purpose: anybody can check it. A few words that say nothing are left out.
"""

import re
from datetime import date
from functools import lru_cache

from inbeeld.guidance.signals.definition import PARTICIPATIEWET, Holds, Parameters, Signal
from inbeeld.guidance.signals.life import Life, Offer
from inbeeld.timeline.reference import Row

WORD = re.compile(r"[^\W\d_]{4,}")
SAYS_NOTHING = frozenset({"deze", "door", "from", "into", "naar", "onder", "over", "that", "voor", "with", "your"})


def holds(life: Life, day: date, _: Parameters) -> Holds | None:
    if (wish := _last_wish(life, day)) is None:
        return None
    decided = {row["offer_id"] for row in life.decisions if row["date"] <= day}
    fitting = [(offer, word) for offer in life.offers.values() if (word := _fits(offer, wish["wishes"].lower()))]
    places = [(o, word) for o, word in fitting if o.free and not o.ended(day) and o.offer_id not in decided]
    if not places:
        return None
    offer, match = min(places, key=lambda place: (place[0].title, place[0].offer_id))
    return Holds(wish["recorded_at"].date(), {"offer": offer.title, "free": offer.free, "match": match})


def _last_wish(life: Life, day: date) -> Row | None:
    told = [row for row in life.profiles if row.get("wishes") and row["recorded_at"].date() <= day]
    return max(told, key=lambda row: row["recorded_at"], default=None)


def _fits(offer: Offer, wish: str) -> str | None:
    """The first word of the offer that stands in the wish."""
    for word in _words(offer.kind, offer.title):
        if word in wish:
            return word
    return None


@lru_cache(maxsize=4096)
def _words(kind: str, title: str) -> tuple[str, ...]:
    """Kept, because a page asks for the same few offers again for each person."""
    words = [kind.replace("_", " ").lower(), *WORD.findall(title.lower())]
    return tuple(word for word in words if word and word not in SAYS_NOTHING)


SIGNAL = Signal(
    id="place_free",
    severity=3,
    title={"nl": "Plaats vrij die past bij een wens", "en": "A free place that fits a wish"},
    why={
        "nl": "Een vrije plaats die bij iemands wens past, is een goede reden om te bellen. Het is een voorstel: de "
        "persoon en de begeleider beslissen.",
        "en": "A free place that fits what somebody wants is a good reason to call. It is a proposal: the person and "
        "the case manager decide.",
    },
    source="InBeeld's own",
    reason={
        "nl": "Er is plaats bij {offer} (vrij: {free}). Dat past bij de wens: {match}.",
        "en": "There is a place at {offer} (free: {free}). It fits the wish: {match}.",
    },
    rule=holds,
    tables=("offers", "profiles", "decisions"),
    since=PARTICIPATIEWET,
)
