"""What somebody wants to know of an instrument."""

from dataclasses import dataclass
from datetime import date

from inbeeld.evidence.outcome import Outcome

SEED = 20180101


@dataclass(frozen=True)
class Question:
    """Do people who start the `instrument` have more of the `outcome`, so many months `after` it?

    instrument: a kind of spell or of offer, such as language_course, or what the spells name as their instrument.
    on: the last day that is looked at, as known on `known_on`.
    by: variables of `inbeeld.timeline.strata` by which people are also told apart, one at a time, or doses of
    `inbeeld.evidence.practice`, by which starts are.
    seed: of the folds of cross-fitting, of sampled comparison people, and of randomisation tests.
    """

    instrument: str
    outcome: Outcome
    after: tuple[int, ...]
    on: date
    known_on: date | None = None
    by: tuple[str, ...] = ()
    seed: int = SEED
