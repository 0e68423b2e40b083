"""Kind: what the person wants is of this kind. `kinds.toml` says which words of a wish ask for which kinds."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from inbeeld.facts.code_lists import Words
from inbeeld.guidance.matching.seeker import Seeker
from inbeeld.guidance.matching.wish import Wish

WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Wanted:
    label: Words
    words: frozenset[str]
    kinds: frozenset[str]


@cache
def wanted() -> Mapping[str, Wanted]:
    read = tomllib.loads((files(__package__) / "kinds.toml").read_text("utf-8"))
    return {
        key: Wanted(told["label"], frozenset(told["words"]), frozenset(told["kinds"])) for key, told in read.items()
    }


@cache
def _asked_for(wish: str) -> tuple[str, ...]:
    words = set(WORD.findall(wish.lower()))
    return tuple(key for key, one in wanted().items() if one.words & words)


def _met(seeker: Seeker, kind: str) -> str | None:
    asked = (key for wish in seeker.wishes for key in _asked_for(wish))
    return next((key for key in asked if kind in wanted()[key].kinds), None)


WISH = Wish(
    id="wanted_kind",
    order=10,
    title={"nl": "wat iemand wil", "en": "what somebody wants"},
    says={"nl": "Dit wil deze persoon: {kind}.", "en": "This is what this person wants: {kind}."},
    gap="kind",
    offered=lambda opening: opening.kind,
    met=_met,
)
