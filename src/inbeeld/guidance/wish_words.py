"""Words of what is offered that stand in a wish. Simple on purpose: anybody can check it.

The kind of the offer, or a word of at least four letters of its title, in capitals or not. A few words that say
nothing are left out.
"""

import re
from functools import lru_cache

WORD = re.compile(r"[^\W\d_]{4,}")
SAYS_NOTHING = frozenset({"deze", "door", "from", "into", "naar", "onder", "over", "that", "voor", "with", "your"})


def word_in_wish(kind: str, title: str, wish: str) -> str | None:
    """The first word of the offer that stands in the wish."""
    told = wish.lower()
    return next((word for word in _words(kind, title) if word in told), None)


@lru_cache(maxsize=4096)
def _words(kind: str, title: str) -> tuple[str, ...]:
    """Kept, because the same few offers are asked for again for each person."""
    words = [kind.replace("_", " ").lower(), *WORD.findall(title.lower())]
    return tuple(word for word in words if word and word not in SAYS_NOTHING)
