"""The labels of a list by their trigrams, to see at once which of them are like what somebody typed."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from inbeeld.facts.occupations.listed import Listed
from inbeeld.facts.occupations.occupation import LANGUAGES

ACCENTS = re.compile("[\u0300-\u036f]")
WORD, BETWEEN_WORDS = re.compile(r"\w+"), re.compile(r"[^\w\n]+")
BLANK, END = ord(" "), ord("\n")

Numbers = NDArray[np.int64]


@dataclass(frozen=True)
class Index:
    """The labels of a list, numbered: whose each is, in which language, whether preferred, of how many words.

    `size` is the number of trigrams of a label, and `holding` gives the labels with a trigram.
    """

    owner: Numbers
    language: Numbers
    preferred: NDArray[np.bool_]
    words: Numbers
    size: Numbers
    holding: Mapping[int, Numbers]


def word_count(text: str) -> int:
    return len(WORD.findall(text))


def trigrams_of(text: str) -> Numbers:
    """Each once."""
    return _distinct(_trigrams([" ".join(text.split())])[1])


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
def index_of(listed: Listed) -> Index:
    labels = [
        (owner, LANGUAGES.index(language), nth == 0, word_count(words), words)
        for owner, one in enumerate(listed.occupations)
        for language in LANGUAGES
        for nth, words in enumerate((one.labels[language], *one.alternatives[language]))
    ]
    owner, language, preferred, words, texts = zip(*labels, strict=True)
    number, trigram = _trigrams(texts)
    trigram, number = np.divmod(_distinct(trigram * len(labels) + number), len(labels))
    holding = np.split(number, np.flatnonzero(np.diff(trigram)) + 1)
    size = np.bincount(number, minlength=len(labels))
    by_trigram = dict(zip(_distinct(trigram).tolist(), holding, strict=True))
    return Index(np.array(owner), np.array(language), np.array(preferred), np.array(words), size, by_trigram)


def _distinct(numbers: Numbers) -> Numbers:
    """Sorted. Ten times as fast as `np.unique` on a million of them."""
    ordered = np.sort(numbers)
    return ordered[np.diff(ordered, prepend=-1) > 0]
