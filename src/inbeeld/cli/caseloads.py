"""`inbeeld caseloads`: who would guide whom, and what one case manager more or fewer would mean."""

from datetime import date
from functools import partial
from pathlib import Path

import click

from inbeeld.cli import options
from inbeeld.cli.intake import delivered
from inbeeld.cli.options import Decorator
from inbeeld.cli.survey.arguments import now
from inbeeld.cli.terminal import answer, tell_refused
from inbeeld.facts.errors import RequestError
from inbeeld.guidance.caseloads import Change, Guidance, Proposal, Weeks, read_team, share, what_if
from inbeeld.guidance.caseloads.what_if import LONGEST
from inbeeld.report.caseloads import proposals, what_ifs

PROPOSED = {"json": proposals.to_json, "csv": proposals.to_csv}
FULL_WEEK = 36.0

caseload: Decorator = click.argument("directory", metavar="DIR", type=click.Path(path_type=Path))
team_file: Decorator = click.argument(
    "team", metavar="TEAM", type=click.Path(path_type=Path, exists=True, dir_okay=False)
)
on = options.day("--on", False, "As on this day; today, by default.")
seed: Decorator = click.option(
    "--seed", type=click.IntRange(0), default=0, show_default=True, help="Of the lot that decides between equals."
)
to_file = options.output(
    "Write to a file instead of to the terminal. It holds persons: keep it as safe as the caseload."
)


@click.group()
def caseloads() -> None:
    """Propose who guides whom, and say what one case manager more or fewer would mean.

    DIR is the caseload of one municipality. TEAM is a CSV file with a line for each case manager: case_manager_id,
    hours_per_week, and if known languages (codes such as ar ti), start and end (the first day no longer).
    """


@caseloads.command()
@caseload
@team_file
@on
@seed
@options.form(*PROPOSED)
@to_file
@options.language
def new(
    directory: Path, team: Path, on: date | None, seed: int, form: str, output: Path | None, language: str
) -> None:
    """Propose a case manager for whoever has none, and for those who settle in the coming weeks.

    Households stay together; a shared language counts as long as nobody gets too busy in the weeks to come.
    """
    day = on or now().date()
    guidance = _guidance(directory, day)
    waiting = guidance.new(until=Weeks(day).days[-1])
    _propose(share(waiting, guidance.team(read_team(team)), day, seed=seed), form, output, language)


@caseloads.command()
@caseload
@team_file
@click.option("--from", "leaving", required=True, metavar="ID", help="The case_manager_id of who leaves.")
@on
@seed
@options.form(*PROPOSED)
@to_file
@options.language
def handover(
    directory: Path,
    team: Path,
    leaving: str,
    on: date | None,
    seed: int,
    form: str,
    output: Path | None,
    language: str,
) -> None:
    """Propose who takes over the people of a colleague who leaves, by the rule for new people."""
    day = on or now().date()
    guidance = _guidance(directory, day)
    colleagues = [one for one in guidance.team(read_team(team)) if one.id != leaving]
    _propose(share(guidance.of(leaving), colleagues, day, seed=seed), form, output, language)


@caseloads.command(name="what-if")
@caseload
@team_file
@click.option(
    "--case-managers",
    "more",
    type=float,
    default=1.0,
    show_default=True,
    help=f"How many more, or fewer with a minus, of {FULL_WEEK:g} hours a week each. May be a half.",
)
@click.option(
    "--weeks", type=click.IntRange(1, LONGEST), default=26, show_default=True, help="How many weeks to look ahead."
)
@on
@options.form("json")
@options.output("Write to a file instead of to the terminal.")
@options.language
def what_if_(
    directory: Path,
    team: Path,
    more: float,
    weeks: int,
    on: date | None,
    form: str,
    output: Path | None,
    language: str,
) -> None:
    """Say how many more people would be in view, from how often people were seen in the weeks before.

    It is arithmetic, not a forecast: the answer says what it assumes. For the team leader, not for publication.
    """
    day = on or now().date()
    hours = sum(one.hours_on(day) for one in read_team(team))
    if not 0 < hours >= -more * FULL_WEEK:
        raise RequestError(f"The team has {hours:g} hours a week: that many less cannot be.")
    found = what_if(_guidance(directory, day).sights(weeks), Change(hours, hours + more * FULL_WEEK), day, weeks)
    printed = partial(what_ifs.print_what_if, language=language)
    answer(found, form, output, printed, {"json": what_ifs.to_json})


def _guidance(directory: Path, day: date) -> Guidance:
    delivery = delivered([directory])
    if len(delivery.caseloads) != 1:
        raise RequestError(f"{directory} holds several caseloads. Choose the directory of one municipality.")
    tell_refused(delivery.refused)
    return Guidance(delivery.caseloads[0], day)


def _propose(proposal: Proposal, form: str, output: Path | None, language: str) -> None:
    answer(proposal, form, output, partial(proposals.print_proposal, language=language), PROPOSED)
