"""Place free: an offer with a place left that fits a wish, on which nothing was decided for this person yet.

It fits when a word of it stands in the last recorded wish; `guidance/wish_words.py` says which words.
"""

from datetime import date

from inbeeld.guidance.signals.definition import PARTICIPATIEWET, Holds, Parameters, Signal
from inbeeld.guidance.signals.life import Life
from inbeeld.guidance.wish_words import word_in_wish
from inbeeld.timeline.reference import Row


def holds(life: Life, day: date, _: Parameters) -> Holds | None:
    if (wish := _last_wish(life, day)) is None:
        return None
    decided = {row["offer_id"] for row in life.decisions if row["date"] <= day}
    told = wish["wishes"]
    fitting = [(o, word) for o in life.offers.values() if (word := word_in_wish(o.kind, o.title, told))]
    places = [(o, word) for o, word in fitting if o.free and not o.ended(day) and o.offer_id not in decided]
    if not places:
        return None
    offer, match = min(places, key=lambda place: (place[0].title, place[0].offer_id))
    return Holds(wish["recorded_at"].date(), {"offer": offer.title, "free": offer.free, "match": match})


def _last_wish(life: Life, day: date) -> Row | None:
    told = [row for row in life.profiles if row.get("wishes") and row["recorded_at"].date() <= day]
    return max(told, key=lambda row: row["recorded_at"], default=None)


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
