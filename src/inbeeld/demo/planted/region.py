"""The region: its caseload, the day of which it is, and the truth."""

from dataclasses import dataclass
from datetime import date

import polars as pl

from inbeeld.demo.planted.calendar import ON
from inbeeld.demo.planted.lives import lives
from inbeeld.demo.planted.people import people
from inbeeld.demo.planted.planted import Planted
from inbeeld.demo.planted.rows import caseload
from inbeeld.demo.planted.truth import truth
from inbeeld.facts.caseload import Caseload


@dataclass(frozen=True)
class Region:
    """`truth` has rows as in `truth.TRUTH`."""

    caseload: Caseload
    on: date
    truth: pl.DataFrame


def plant(asked: Planted) -> Region:
    """The same seed gives the same region."""
    lived = lives(asked, people(asked))
    return Region(caseload(lived), ON, truth(lived))
