"""Counted and estimated never look alike, and look the same everywhere; the word stands beside the mark."""

FILLED, OPEN = "●", "◇"
MARKS = {"counted": FILLED, "estimated": OPEN}
"""By what an answer of a municipality is based on."""
