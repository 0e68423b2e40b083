"""What in a text tells who said it, or where."""

import re
from collections.abc import Iterator
from functools import cache

from inbeeld.facts.municipalities import MUNICIPALITIES, Municipality

E_MAIL = re.compile(r"[^\s@<>]+@[^\s@<>]+\.[a-z]{2,}", re.IGNORECASE)
TELEPHONE = re.compile(r"(?<![\d.,])(?:\+31|0031|0)[ ()-]*(?:0\)[ -]*)?[1-9](?:[ ()-]*\d){8}(?!\d)")
"""Of the Netherlands: nine digits after 0 or +31 (Nummerplan telefoon- en ISDN-diensten)."""

SHORT = {"Den Haag", "Den Bosch"}
"""What people call 's-Gravenhage and 's-Hertogenbosch."""


def contact_details(text: str) -> Iterator[str]:
    """e_mail and telephone, whichever it holds. What they are is not told: this ends up on a screen."""
    if E_MAIL.search(text):
        yield "e_mail"
    if TELEPHONE.search(text):
        yield "telephone"


def identifying(text: str, own: str | None = None) -> Iterator[str]:
    """The same, and municipality where it holds the name or code of any: neighbours tell where somebody is, too.
    That of `own` in small letters as well, which in others are words: the best, the neighbours."""
    yield from contact_details(text)
    if _municipalities().search(text) or (own and _name(MUNICIPALITIES[own]).casefold() in text.casefold()):
        yield "municipality"


@cache
def _municipalities() -> re.Pattern[str]:
    names = {_name(place) for place in MUNICIPALITIES.values()} | SHORT
    longest_first = sorted(names, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))}|GM\d{{4}})(?!\w)")


def _name(place: Municipality) -> str:
    """Without what is added to tell it from another: Bergen (NH.)."""
    return place.name.split(" (")[0]
