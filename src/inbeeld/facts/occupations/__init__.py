"""Occupations: from plain words to one, and from the code of one back to words.

A list of common ones is built in. The full ESCO takes its place once it is loaded; `place` says where that is kept.
"""

from inbeeld.facts.occupations.listed import codes_in, isco_of, label_of, occupations
from inbeeld.facts.occupations.occupation import Occupation
from inbeeld.facts.occupations.searching import meant, search

__all__ = ["Occupation", "codes_in", "isco_of", "label_of", "meant", "occupations", "search"]
