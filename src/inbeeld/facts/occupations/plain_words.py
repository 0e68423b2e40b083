"""The common occupations beside those of ESCO, which says `auto- en bestelwagenkoerier` where people say `chauffeur`.

One that has the same label in ESCO lends it its other words; any other stays, with the code of its ISCO-08 group, for
who cannot or need not say which of ESCO's it is. Both go first in the list: they are what most people mean.
"""

from collections.abc import Iterable
from dataclasses import replace
from types import MappingProxyType

from inbeeld.facts.occupations.listed import common
from inbeeld.facts.occupations.occupation import LANGUAGES, Occupation


def with_plain_words(listed: Iterable[Occupation]) -> tuple[Occupation, ...]:
    """The common occupations, as ESCO's where it has them, and then all others in their order."""
    others = {one.code: one for one in listed}
    same = {_name(one): one.code for one in others.values()}
    first = [
        _enriched(others.pop(same[_name(plain)]), plain) if _name(plain) in same else plain
        for plain in common().occupations
    ]
    return (*first, *others.values())


def _name(one: Occupation) -> tuple[str, str]:
    """Group and Dutch label. That one language is the same is enough."""
    return one.isco, one.labels["nl"].casefold()


def _enriched(one: Occupation, plain: Occupation) -> Occupation:
    def also(language: str) -> tuple[str, ...]:
        own = (one.labels[language], *one.alternatives[language])
        return tuple(dict.fromkeys((*own, plain.labels[language], *plain.alternatives[language])))[1:]

    return replace(one, alternatives=MappingProxyType({language: also(language) for language in LANGUAGES}))
