"""What is asked of a division."""

from dataclasses import dataclass

from inbeeld.guidance.division.floors import Floor
from inbeeld.guidance.division.rule import Rule
from inbeeld.guidance.division.tables import PERIOD, Tables


@dataclass(frozen=True, eq=False)
class Request:
    """The same request has the same answer, whatever the order of its tables.

    `expected`: the people and options of an earlier year, where people arrive over the year.
    """

    tables: Tables
    rule: Rule
    floors: tuple[Floor, ...] = ()
    seed: int = 0
    expected: Tables | None = None

    @property
    def over_the_year(self) -> bool:
        """Whether people arrive in periods, and nobody is known before theirs."""
        return PERIOD in self.tables.people.columns
