"""A wish: something that makes an opening better for this person. It decides nothing."""

from collections.abc import Callable
from dataclasses import dataclass

from inbeeld.facts.code_lists import Words
from inbeeld.guidance.matching.condition import Fact
from inbeeld.guidance.matching.opening import Opening
from inbeeld.guidance.matching.seeker import Seeker


@dataclass(frozen=True)
class Wish:
    """`met` gives what in the opening meets it, None where nothing does. It fills the one gap of the sentence."""

    id: str
    order: int
    title: Words
    says: Words
    gap: str
    met: Callable[[Seeker, Opening], Fact]


@dataclass(frozen=True)
class Met:
    """A wish (by its id) that is met, and by what."""

    id: str
    met: Fact
