"""Which sequences lead to lasting work: education first, work first, both; and what came next. Counts, no effects."""

from inbeeld.evidence.paths.sequences import Paths, added, sequences

__all__ = ["Paths", "added", "sequences"]
