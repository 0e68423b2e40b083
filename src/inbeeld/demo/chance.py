"""Chance with a stored seed. Each part has a stream of its own, so that a change in one leaves the others."""

from collections.abc import Sequence
from zlib import crc32

import numpy as np
import polars as pl

from inbeeld.demo.days import Numbers, Shares

IRRATIONAL = (5**0.5 - 1) / 2, 2**0.5 - 1, 3**0.5 - 1, 7**0.5 - 2


def stream(seed: int, part: str) -> np.random.Generator:
    return np.random.default_rng([seed, crc32(part.encode())])


def spread(rng: np.random.Generator, n: int, dimension: int = 0) -> Shares:
    """n numbers in [0, 1) of which every run of neighbours is spread evenly: a Kronecker sequence (Weyl 1916).

    Independent numbers would put noise of their own on each published line; these keep every group near its share.
    Dimensions 0 to 3 are unrelated to each other, but two sequences of one dimension are the same but for a shift:
    never draw two things about the same people from one dimension.
    """
    return np.array((rng.random() + np.arange(n) * IRRATIONAL[dimension]) % 1.0, np.float64)


def choose(uniform: Shares, weights: Shares) -> Numbers:
    """For each number in [0, 1) the index of the weight it falls in."""
    edges = np.cumsum(weights)
    return np.array(np.searchsorted(edges[:-1], uniform * edges[-1], side="right"), np.int64)


def named(names: Sequence[str] | pl.Series, index: Numbers) -> pl.Series:
    """The names at these indices; null at -1."""
    listed = pl.concat([pl.Series(names, dtype=pl.String), pl.Series([None], dtype=pl.String)])
    return listed.gather(np.where(index < 0, len(names), index))
