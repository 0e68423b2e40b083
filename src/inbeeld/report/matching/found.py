"""What was found, with what is needed to tell of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from inbeeld.guidance.matching import Leftovers, Match, Opening, Seeker

FITS, MAY_FIT, NEARLY = "fits", "may_fit", "nearly"
ANSWERS = (FITS, MAY_FIT, NEARLY)


@dataclass(frozen=True)
class FoundMatches:
    """For a person, or, where `opening` is given, people for that opening."""

    day: date
    matches: tuple[Match, ...]
    openings: Mapping[str, Opening]
    person: str = ""
    opening: Opening | None = None

    def answering(self, answer: str) -> tuple[Match, ...]:
        return tuple(one for one in self.matches if answer_of(one) == answer)


@dataclass(frozen=True)
class FoundLeftovers:
    """`seekers`: all who were looked for; with the openings, by id."""

    day: date
    leftovers: Leftovers
    seekers: Mapping[str, Seeker]
    openings: Mapping[str, Opening]


def answer_of(match: Match) -> str:
    if match.fits:
        return FITS
    return MAY_FIT if match.may_fit else NEARLY
