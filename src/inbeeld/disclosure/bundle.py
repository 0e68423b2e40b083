"""Which variables determine each other, so that many combinations of their categories can not occur.

Nobody lives in Utrecht and in the region of Groningen. Hiding that zero protects nothing, as every reader knows
it. Which zeros are of that kind is read from the data: when each category of one variable occurs with a single
category of another, the two belong together. Where that is by chance the protection is stricter than needed, never
weaker.
"""

from itertools import permutations

import numpy as np

from inbeeld.disclosure.axis import Ids


def bundles(inhabited: Ids) -> list[tuple[int, ...]]:
    """The variables (columns) grouped into those that hang together.

    inhabited: codes of the strata in which there is anybody, shape (strata, variables).
    """
    group = list(range(inhabited.shape[1]))
    for finer, coarser in permutations(range(len(group)), 2):
        if determines(inhabited[:, finer], inhabited[:, coarser]):
            group = [group[finer] if each == group[coarser] else each for each in group]
    return [tuple(i for i, each in enumerate(group) if each == one) for one in sorted(set(group), key=group.index)]


def determines(finer: Ids, coarser: Ids) -> bool:
    """Whether each category of one column comes with only one of the other, which has more than one."""
    pairs = np.unique(np.stack([finer, coarser], axis=1), axis=0)
    return len(pairs) == len(np.unique(finer)) and len(np.unique(coarser)) > 1
