"""Practised: what was found of names and of what stands behind them."""

from dataclasses import dataclass
from datetime import date

from inbeeld.evidence.practice import Contents, Given, Reach


@dataclass(frozen=True)
class Practised:
    """`contents` are about offers; `given` and `reach` count people, of one instrument, if one was asked for. What is
    told of people goes through disclosure control with this threshold."""

    on: date
    known_on: date | None
    threshold: int
    contents: Contents
    given: Given | None = None
    reach: Reach | None = None
