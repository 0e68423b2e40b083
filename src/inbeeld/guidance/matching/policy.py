"""Policy: what a municipality chose, and on which day is looked."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Policy:
    """`study_with_benefit`: whether a study may go with benefit; None where that was not said.

    `isco_digits`: occupations are close when so many digits of their ISCO-08 codes agree; 3 is the minor group.
    `missing_at_most`: with so many conditions that do not hold, an opening is still told of.
    """

    day: date
    study_with_benefit: bool | None = None
    isco_digits: int = 3
    missing_at_most: int = 1
