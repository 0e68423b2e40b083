"""Sharing out: each household in turn goes to whom has room, speaks the language, and is the least busy.

It is a greedy rule on purpose, so that for each person can be told why this one and who otherwise. Balance goes
before language only where somebody would get too much work (`Weeks.slack`), and nobody is left over because of a
language.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from inbeeld.guidance.caseloads.board import Board, Choice
from inbeeld.guidance.caseloads.case_manager import DUTCH, CaseManager
from inbeeld.guidance.caseloads.proposal import Given, Proposal, Why
from inbeeld.guidance.caseloads.waiting import Household, Waiting, in_turn
from inbeeld.guidance.caseloads.weeks import Weeks


def share(
    waiting: Sequence[Waiting], team: Sequence[CaseManager], day: date, *, seed: int = 0, weeks: Weeks | None = None
) -> Proposal:
    """Everybody who waits over the case managers who work on the first day of the guidance.

    A household goes to one case manager, and to one who guides somebody of it already. Same seed, same result,
    whatever the order of people and team.
    """
    board = Board.of(waiting, sorted(team, key=lambda one: one.id), weeks or Weeks(day))
    shared = (_give(board, household) for household in in_turn(waiting, team, seed))
    given = sorted((one for household in shared for one in household), key=lambda one: one.person_id)
    without = {person.person_id for person in waiting} - {one.person_id for one in given}
    return Proposal(day, seed, tuple(given), board.loads(given), tuple(sorted(without)))


def _give(board: Board, household: Household) -> Iterator[Given]:
    """To whom knows the household, or else to the best choice. To nobody where nobody works then."""
    choices = board.choices(household)
    known = frozenset[str]().union(*(person.known_to for person in household))
    best = next((one for one in choices if one.id in known), next(iter(choices), None))
    if best is None:
        return
    board.give(household, best.id)
    otherwise = next((one.id for one in choices if one is not best), None)
    for person in household:
        why, languages = _why(board, person, best, choices, known)
        yield Given(person.person_id, person.start, best.id, why, tuple(sorted(languages)), otherwise)


def _why(
    board: Board, person: Waiting, best: Choice, choices: Sequence[Choice], known: frozenset[str]
) -> tuple[Why, frozenset[str]]:
    """The reason, and the languages that it speaks of."""
    shared = board.team[best.id].shares(person.languages)
    if best.id in known:
        return Why.HOUSEHOLD, frozenset()
    if shared - {DUTCH}:
        return Why.LANGUAGE, shared - {DUTCH}
    if shared or not person.languages:
        return Why.ROOM, frozenset()
    speak = any(board.team[one.id].shares(person.languages) for one in choices)
    return Why.SPEAKERS_FULL if speak else Why.NOBODY_SPEAKS, person.languages
