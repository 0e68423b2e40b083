"""From plain words to occupations, also where they are misspelt or in the other language.

Each label is known by its trigrams, padded at the borders of words, and two texts are alike by how many they share:
the usual way of forgiving search (R. C. Angell, G. E. Freund and P. Willett, *Automatic spelling correction using a
trigram similarity measure*, Information Processing & Management 19(4), 1983). Their measure, that of Dice, is mixed
with the share of what was typed, so that the first letters of a long label already find it.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from inbeeld.facts.occupations.listed import Listed, standing
from inbeeld.facts.occupations.occupation import LANGUAGES, Occupation

LONGEST = 100  # characters; nobody types more for one occupation
OF_TYPED = 0.6  # the weight of the share of what was typed; the rest goes to the measure of Dice
OWN_LANGUAGE, PREFERRED = 0.05, 0.02  # decide between labels that are about as alike
ALIKE_ENOUGH, OF_BEST = 0.4, 0.6  # what is less alike than this, or than this part of the best, is not what was meant

Numbers = NDArray[np.int64]


@dataclass(frozen=True)
class Index:
    """The labels of a list, numbered: whose each is, in which language, whether preferred, of how many trigrams.

    `holding` gives the labels with a trigram.
    """

    owner: Numbers
    language: Numbers
    preferred: NDArray[np.bool_]
    size: Numbers
    holding: Mapping[str, Numbers]


def search(words: str, language: str = "nl", most: int = 10) -> tuple[Occupation, ...]:
    """The occupations that these words may mean, the likeliest first; none where nothing is like them.

    Words in another language than `language` find too, but a label in this language comes first where both are like.
    """
    typed = _trigrams(words[:LONGEST])
    listed = standing()
    index = _index(listed)
    shared = np.zeros(len(index.owner), dtype=np.int64)
    for trigram in typed:
        shared[index.holding.get(trigram, [])] += 1
    found = np.flatnonzero(shared)
    alike = OF_TYPED * shared[found] / len(typed) + (1 - OF_TYPED) * 2 * shared[found] / (
        len(typed) + index.size[found]
    )
    enough = alike >= max(ALIKE_ENOUGH, OF_BEST * alike.max(initial=0))
    found, alike = found[enough], alike[enough]
    alike += OWN_LANGUAGE * (index.language[found] == LANGUAGES.index(language)) + PREFERRED * index.preferred[found]
    best_first = index.owner[found[np.argsort(-alike, kind="stable")]]
    return tuple(listed.occupations[one] for one in list(dict.fromkeys(best_first.tolist()))[:most])


def _trigrams(text: str) -> frozenset[str]:
    """Without capitals and accents. Two blanks before a word and one behind it: how a word begins says most."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    padded = (f"  {word} " for word in re.findall(r"\w+", plain))
    return frozenset(word[at : at + 3] for word in padded for at in range(len(word) - 2))


@lru_cache(maxsize=2)
def _index(listed: Listed) -> Index:
    labels = [
        (owner, LANGUAGES.index(language), nth == 0, _trigrams(words))
        for owner, one in enumerate(listed.occupations)
        for language in LANGUAGES
        for nth, words in enumerate((one.labels[language], *one.alternatives[language]))
    ]
    holding = defaultdict(list)
    for number, (*_, trigrams) in enumerate(labels):
        for trigram in trigrams:
            holding[trigram].append(number)
    owner, language, preferred, of = zip(*labels, strict=True)
    return Index(
        *(np.array(owner), np.array(language), np.array(preferred), np.array([len(each) for each in of])),
        {trigram: np.array(numbers) for trigram, numbers in holding.items()},
    )
