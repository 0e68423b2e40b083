"""Who live together: family members and children with somebody of their nationality in the same place."""

import numpy as np

from inbeeld.demo.chance import stream
from inbeeld.demo.days import Flags, Numbers
from inbeeld.demo.origins import FAMILY
from inbeeld.demo.people import People

ALONE = 0.6
"""Share of adult asylum seekers whose family is not here; ours."""


def households(people: People) -> Numbers:
    """Per person the index of the head of the household; a head is the head of their own."""
    rng = stream(people.seed, "households")
    adult = people.grown_up <= people.permit
    came_first = adult & (people.route != FAMILY)
    has_family = came_first & (rng.random(len(people)) >= ALONE)
    head = np.arange(len(people))
    head = _joined(people, head, joining=adult & ~came_first, heads=has_family)
    return _joined(people, head, joining=~adult, heads=has_family)


def _joined(people: People, head: Numbers, joining: Flags, heads: Flags) -> Numbers:
    """Those who join are dealt out, one by one, over the heads of their place and nationality."""
    group = people.place * (people.nationality.max(initial=0) + 1) + people.nationality
    candidates = _by_group(group, heads)
    guests = _by_group(group, joining)
    first = np.searchsorted(group[candidates], group[guests])
    many = np.searchsorted(group[candidates], group[guests], side="right") - first
    nth = np.arange(len(guests)) - np.searchsorted(group[guests], group[guests])
    housed = many > 0
    joined = head.copy()
    joined[guests[housed]] = candidates[(first + nth % np.maximum(many, 1))[housed]]
    return joined


def _by_group(group: Numbers, which: Flags) -> Numbers:
    index = np.flatnonzero(which)
    return index[np.argsort(group[index], kind="stable")]
