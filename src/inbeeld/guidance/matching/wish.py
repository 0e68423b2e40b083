"""A wish: something that makes an opening better for this person. It decides nothing."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import Any

from inbeeld.facts.code_lists import Words
from inbeeld.guidance.matching.condition import Fact
from inbeeld.guidance.matching.opening import Opening
from inbeeld.guidance.matching.seeker import Seeker


@dataclass(frozen=True)
class Wish:
    """`met` looks at the person and at what `offered` takes of the opening, for the same reason as in a condition.

    It gives what meets the wish, None where nothing does. That fills the one gap of the sentence.
    """

    id: str
    order: int
    title: Words
    says: Words
    gap: str
    offered: Callable[[Opening], Hashable]
    met: Callable[[Seeker, Any], Fact]


@dataclass(frozen=True)
class Met:
    """A wish (by its id) that is met, and by what."""

    id: str
    met: Fact
