"""From plain words to occupations, also where they are misspelt or in the other language.

Each label is known by its trigrams, padded at the borders of words, and two texts are alike by how many they share:
the usual way of forgiving search (R. C. Angell, G. E. Freund and P. Willett, *Automatic spelling correction using a
trigram similarity measure*, Information Processing & Management 19(4), 1983). Their measure, that of Dice, is mixed
with the share of what was typed, so that the first letters of a long label already find it.
"""

import numpy as np
from numpy.typing import NDArray

from inbeeld.facts.occupations.listed import standing
from inbeeld.facts.occupations.occupation import LANGUAGES, Occupation
from inbeeld.facts.occupations.trigrams import Index, Numbers, index_of, trigrams_of, word_count

LONGEST = 100  # characters; nobody types more for one occupation
OF_TYPED = 0.6  # the weight of the share of what was typed; the rest goes to the measure of Dice
OWN_LANGUAGE, PREFERRED = 0.05, 0.02  # decide between labels that are about as alike
ALIKE_ENOUGH, OF_BEST = 0.4, 0.6  # what is less alike than this, or than this part of the best, is not what was meant
SURE = 0.75  # of the measure of Dice: a letter wrong in a word of twelve

Shares = NDArray[np.float64]


def search(words: str, language: str = "nl", most: int = 10) -> tuple[Occupation, ...]:
    """The occupations that these words may mean, the likeliest first; none where nothing is like them.

    Words in another language than `language` find too, but a label in this language comes first where both are like.
    Of equals the first of the list comes first. Raises InBeeldError where the loaded list cannot be read.
    """
    listed = standing()
    index = index_of(listed)
    found, of_typed, dice = _like(index, words)
    alike = OF_TYPED * of_typed + (1 - OF_TYPED) * dice
    enough = alike >= max(ALIKE_ENOUGH, OF_BEST * alike.max(initial=0))
    found, alike = found[enough], alike[enough]
    alike += OWN_LANGUAGE * (index.language[found] == LANGUAGES.index(language)) + PREFERRED * index.preferred[found]
    best_first = index.owner[found[np.argsort(-alike, kind="stable")]]
    return tuple(listed.occupations[one] for one in list(dict.fromkeys(best_first.tolist()))[:most])


def meant(words: str) -> Occupation | None:
    """The one occupation that these words name, for where nobody looks whether it is the right one.

    None where it is in doubt, as with "medewerker", which is part of many labels and the whole of none.
    """
    listed = standing()
    index = index_of(listed)
    found, _, dice = _like(index, words)
    whole = np.where(index.words[found] == word_count(words), dice, 0)
    return listed.occupations[index.owner[found[whole.argmax()]]] if (whole >= SURE).any() else None


def _like(index: Index, words: str) -> tuple[Numbers, Shares, Shares]:
    """The labels that share anything with these words, the share of what was typed, and the measure of Dice."""
    typed = trigrams_of(words[:LONGEST])
    known = [index.holding[trigram] for trigram in typed.tolist() if trigram in index.holding]
    shared = np.bincount(np.concatenate(known)) if known else np.zeros(0, dtype=np.int64)
    found = np.flatnonzero(shared)
    shared = shared[found]
    return found, shared / max(len(typed), 1), 2 * shared / (len(typed) + index.size[found])
