"""`inbeeld match`: what fits a person, whom an offer fits, and who and what is left over."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path

import click

from inbeeld.cli import options
from inbeeld.cli.intake import delivered
from inbeeld.cli.terminal import answer, tell_refused
from inbeeld.facts.caseload import Caseload
from inbeeld.facts.errors import RequestError
from inbeeld.guidance.matching import Board, Opening, Policy, Seeker, leftovers_on, openings, seekers
from inbeeld.report import matching

MATCHES = {"json": matching.matches_to_json, "csv": matching.matches_to_csv}
LEFTOVERS = {"json": matching.leftovers_to_json, "csv": matching.leftovers_to_csv}


@click.command()
@options.caseloads
@options.on
@click.option("--person", metavar="ID", help="What fits this person, by the person_id.")
@click.option("--offer", metavar="ID", help="Whom this offer fits, by the offer_id.")
@click.option("--leftovers", is_flag=True, help="People without an offer, beside offers without people.")
@click.option(
    "--study-with-benefit/--no-study-with-benefit",
    default=None,
    help="Whether the municipality allows study with benefit; without either, it is to be asked.",
)
@click.option(
    "--missing",
    type=click.IntRange(0, 5),
    default=1,
    show_default=True,
    help="Also tell of what lacks so many conditions.",
)
@options.form(*MATCHES)
@options.output("Write to a file instead of to the terminal.")
@options.language
def match(
    directories: tuple[Path, ...],
    on: date,
    person: str | None,
    offer: str | None,
    leftovers: bool,
    study_with_benefit: bool | None,
    missing: int,
    form: str,
    output: Path | None,
    language: str,
) -> None:
    """Bring the people and offers of one or more caseloads together: by conditions and wishes, without a score.

    What is told is about persons: keep it as safe as the caseload. docs/how-to/match-people-and-offers.md has more.
    """
    if sum((person is not None, offer is not None, leftovers)) != 1:
        raise RequestError("Say what to look for: --person ID, --offer ID or --leftovers; one of the three.")
    delivery = delivered(directories)
    board = board_of(delivery.caseloads, Policy(on, study_with_benefit, missing_at_most=missing))
    people = people_of(delivery.caseloads, on)
    tell_refused(delivery.refused)
    if leftovers:
        answer(left(board, people), form, output, partial(matching.print_leftovers, language=language), LEFTOVERS)
    else:
        found = for_person(board, people, person) if person is not None else for_offer(board, people, str(offer))
        answer(found, form, output, partial(matching.print_matches, language=language), MATCHES)


def board_of(caseloads: Sequence[Caseload], policy: Policy) -> Board:
    """Of all caseloads together. Raises RequestError where there are no offers, or two with one id."""
    found = [one for caseload in caseloads for one in openings(caseload, policy.day)]
    if not found:
        raise RequestError("There are no offers here. Fill offers.csv; docs/caseload-format.md says how.")
    _told_apart("offer_id", [one.opening_id for one in found])
    return Board(found, policy)


def people_of(caseloads: Sequence[Caseload], day: date) -> list[Seeker]:
    """Of all caseloads together. Raises RequestError where two have one id."""
    found = [one for caseload in caseloads for one in seekers(caseload, day)]
    _told_apart("person_id", [one.seeker_id for one in found])
    return found


def _told_apart(column: str, ids: Sequence[str]) -> None:
    """Of several municipalities, which give out numbers of their own."""
    if twice := len(ids) - len(set(ids)):
        raise RequestError(
            f"{twice:,} of the numbers in {column} are in more than one caseload, and may mean somebody or something "
            f"else there. Match these caseloads one at a time, or put the municipality before each {column}."
        )


def for_person(board: Board, people: Sequence[Seeker], person: str) -> matching.FoundMatches:
    """Raises RequestError for somebody who is not there."""
    who = next((one for one in people if one.seeker_id == person), None)
    if who is None:
        raise RequestError(f"No person_id is '{person}' among those of 18 up to 65 who live here on this day.")
    return matching.FoundMatches(board.policy.day, board.matches_of(who), _by_id(board), person=person)


def for_offer(board: Board, people: Sequence[Seeker], offer: str) -> matching.FoundMatches:
    """Raises RequestError for an offer that is not there."""
    by_id = _by_id(board)
    if offer not in by_id:
        raise RequestError(f"No offer_id is '{offer}'.")
    return matching.FoundMatches(
        board.policy.day, board.people_for(by_id[offer], people), by_id, opening=by_id[offer]
    )


def left(board: Board, people: Sequence[Seeker]) -> matching.FoundLeftovers:
    """Of those who are not at work, in education or in a place already."""
    looking = [one for one in people if not one.occupied]
    by_person = {one.seeker_id: one for one in looking}
    return matching.FoundLeftovers(board.policy.day, leftovers_on(board, looking), by_person, _by_id(board))


def _by_id(board: Board) -> dict[str, Opening]:
    return {one.opening_id: one for one in board.openings}
