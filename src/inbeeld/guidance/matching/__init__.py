"""Matching: which openings fit a person, which people fit an opening, and who and what is left over.

A match is explained by conditions that hold and wishes that are met. Each condition has a module of its own in
`conditions/`, each wish one in `wishes/`; there is no score, and nobody's chance on anything is estimated. Something
that is not known makes nobody unfit: it is to be asked first.
"""

from collections.abc import Iterable, Sequence

from inbeeld.guidance.matching.board import Board
from inbeeld.guidance.matching.condition import Result
from inbeeld.guidance.matching.from_caseload import openings, seekers
from inbeeld.guidance.matching.from_life import seeker_of
from inbeeld.guidance.matching.leftovers import Leftover, Leftovers, leftovers_on
from inbeeld.guidance.matching.match import Match
from inbeeld.guidance.matching.opening import Opening
from inbeeld.guidance.matching.policy import Policy
from inbeeld.guidance.matching.seeker import Seeker
from inbeeld.guidance.matching.wording import told, words


def matches_of(seeker: Seeker, openings: Iterable[Opening], policy: Policy) -> tuple[Match, ...]:
    """See `Board.matches_of`; for several people, make the board once."""
    return Board(openings, policy).matches_of(seeker)


def people_for(
    opening: Opening, seekers: Iterable[Seeker], policy: Policy, others: Iterable[Opening] = ()
) -> tuple[Match, ...]:
    """See `Board.people_for`. Among the `others` courses are looked for that would close a gap."""
    return Board(others, policy).people_for(opening, seekers)


def leftovers(seekers: Sequence[Seeker], openings: Iterable[Opening], policy: Policy) -> Leftovers:
    """See `leftovers_on`."""
    return leftovers_on(Board(openings, policy), seekers)


__all__ = ["Board", "Leftover", "Leftovers", "Match", "Opening", "Policy", "Result", "Seeker", "leftovers",
           "leftovers_on", "matches_of", "openings", "people_for", "seeker_of", "seekers", "told",
           "words"]  # fmt: skip
