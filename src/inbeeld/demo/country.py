"""A made-up country, to calibrate and to measure speed with."""

from datetime import date

from inbeeld.demo.lives import lives
from inbeeld.demo.rows import Tables, tables
from inbeeld.facts.municipalities import existing_on

AS_OF = date(2018, 1, 1)
"""The municipalities of the demo are those of this day."""


def draw(people: int, seed: int) -> Tables:
    """A country of `people` made-up persons, children included, over all municipalities of 2018: a frame per table.

    Clean: each fact stands there once. Columns and types are those of `facts.record_types`, rows are ordered by
    person and date, and the same seed gives the same tables.
    """
    return tables(lives(existing_on(AS_OF), people, seed))
