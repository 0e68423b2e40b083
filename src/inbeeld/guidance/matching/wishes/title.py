"""Title: a word of what is offered stands in a wish, or in a goal of the plan."""

from inbeeld.guidance.matching.seeker import Seeker
from inbeeld.guidance.matching.wish import Wish
from inbeeld.guidance.wish_words import word_in_wish


def _met(seeker: Seeker, offered: tuple[str, str]) -> str | None:
    return next((word for wish in seeker.wishes if (word := word_in_wish(*offered, wish))), None)


WISH = Wish(
    id="word_of_wish",
    order=20,
    title={"nl": "in de eigen woorden", "en": "in the own words"},
    says={"nl": "Het woord ‘{word}’ staat in een wens of doel.", "en": "The word ‘{word}’ stands in a wish or goal."},
    gap="word",
    offered=lambda opening: (opening.kind, opening.title),
    met=_met,
)
