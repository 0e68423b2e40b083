"""Municipalities are too small to learn alone: effects that they send each other, taken together."""

from inbeeld.evidence.pooling.effects_file import as_bytes, from_bytes, read_effects, write_effects
from inbeeld.evidence.pooling.pool import Part, Pooled, pool
from inbeeld.evidence.pooling.random_effects import Together, together
from inbeeld.evidence.pooling.sent import Sent

__all__ = [
    "Part",
    "Pooled",
    "Sent",
    "Together",
    "as_bytes",
    "from_bytes",
    "pool",
    "read_effects",
    "together",
    "write_effects",
]
