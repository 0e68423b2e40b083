"""What is asked of a division."""

from dataclasses import dataclass

from inbeeld.guidance.division.floors import Floor
from inbeeld.guidance.division.rule import Rule
from inbeeld.guidance.division.tables import Tables


@dataclass(frozen=True, eq=False)
class Request:
    """The same request has the same answer, whatever the order of its tables."""

    tables: Tables
    rule: Rule
    floors: tuple[Floor, ...] = ()
    seed: int = 0
