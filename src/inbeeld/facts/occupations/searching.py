"""From plain words to occupations, also where they are misspelt or in the other language.

Each label is known by its trigrams, padded at the borders of words, and two texts are alike by how many they share:
the usual way of forgiving search (R. C. Angell, G. E. Freund and P. Willett, *Automatic spelling correction using a
trigram similarity measure*, Information Processing & Management 19(4), 1983). Their measure, that of Dice, is mixed
with the share of what was typed, so that the first letters of a long label already find it.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
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

ACCENTS = re.compile("[\u0300-\u036f]")
BETWEEN_WORDS = re.compile(r"[^\w\n]+")
BLANK, END = ord(" "), ord("\n")

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
    holding: Mapping[int, Numbers]


def search(words: str, language: str = "nl", most: int = 10) -> tuple[Occupation, ...]:
    """The occupations that these words may mean, the likeliest first; none where nothing is like them.

    Words in another language than `language` find too, but a label in this language comes first where both are like.
    Of equals the first of the list comes first. Raises InBeeldError where the loaded list cannot be read.
    """
    listed = standing()
    index = _index(listed)
    typed = _distinct(_trigrams([" ".join(words[:LONGEST].split())])[1])
    known = [index.holding[trigram] for trigram in typed.tolist() if trigram in index.holding]
    shared = np.bincount(np.concatenate(known)) if known else np.zeros(0, dtype=np.int64)
    found = np.flatnonzero(shared)
    alike = _alike(shared[found], len(typed), index.size[found])
    enough = alike >= max(ALIKE_ENOUGH, OF_BEST * alike.max(initial=0))
    found, alike = found[enough], alike[enough]
    alike += OWN_LANGUAGE * (index.language[found] == LANGUAGES.index(language)) + PREFERRED * index.preferred[found]
    best_first = index.owner[found[np.argsort(-alike, kind="stable")]]
    return tuple(listed.occupations[one] for one in list(dict.fromkeys(best_first.tolist()))[:most])


def _alike(shared: Numbers, typed: int, size: Numbers) -> NDArray[np.float64]:
    """From 0 to 1, for labels of `size` trigrams of which so many are among the `typed` ones."""
    return OF_TYPED * shared / max(typed, 1) + (1 - OF_TYPED) * 2 * shared / (typed + size)


def _trigrams(texts: Sequence[str]) -> tuple[Numbers, Numbers]:
    """All trigrams of texts without line ends: the number of the text, and the trigram as one number.

    Without capitals and accents; letters of other scripts are all alike. Two blanks before a word and one behind it,
    because how a word begins says most. All texts at once: the full ESCO has 55,000 labels, and somebody waits for
    the first search.
    """
    plain = ACCENTS.sub("", unicodedata.normalize("NFKD", "\n".join(texts).casefold()))
    padded = f"  {BETWEEN_WORDS.sub('  ', plain)} \n".replace("\n", " \n  ")
    letters = np.frombuffer(padded.encode("ascii", "replace"), dtype=np.uint8).astype(np.int64)
    first, second, third = letters[:-2], letters[1:-1], letters[2:]
    within = (first != END) & (second != END) & (third != END) & ~((second == BLANK) & (third == BLANK))
    return np.cumsum(first == END)[within], (first << 14 | second << 7 | third)[within]


@lru_cache(maxsize=2)
def _index(listed: Listed) -> Index:
    labels = [
        (owner, LANGUAGES.index(language), nth == 0, words)
        for owner, one in enumerate(listed.occupations)
        for language in LANGUAGES
        for nth, words in enumerate((one.labels[language], *one.alternatives[language]))
    ]
    owner, language, preferred, texts = zip(*labels, strict=True)
    number, trigram = _trigrams(texts)
    trigram, number = np.divmod(_distinct(trigram * len(labels) + number), len(labels))
    holding = np.split(number, np.flatnonzero(np.diff(trigram)) + 1)
    size = np.bincount(number, minlength=len(labels))
    by_trigram = dict(zip(_distinct(trigram).tolist(), holding, strict=True))
    return Index(np.array(owner), np.array(language), np.array(preferred), size, by_trigram)


def _distinct(numbers: Numbers) -> Numbers:
    """Sorted. Ten times as fast as `np.unique` on a million of them."""
    ordered = np.sort(numbers)
    return ordered[np.diff(ordered, prepend=-1) > 0]
