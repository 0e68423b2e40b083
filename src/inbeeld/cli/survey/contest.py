"""`inbeeld survey contest`: a respondent says that a count is not right."""

from pathlib import Path

import click

from inbeeld.cli.survey import arguments
from inbeeld.survey.answers import Contest
from inbeeld.survey.wave import add_contests


@click.command()
@arguments.wave
@click.argument("municipality")
@click.argument("question")
@click.argument("respondent")
@click.option("--item", default="", help="Which line, of a table of shares.")
@click.option("--why", required=True, metavar="TEXT", help='Why not, in a sentence. With "" it is right after all.')
def contest(folder: Path, municipality: str, question: str, respondent: str, item: str, why: str) -> None:
    """Keep why a respondent says that a count of the register is not right.

    The count does not count until it is delivered anew, or until the respondent takes this back.
    """
    add_contests(folder, [Contest(municipality, question, item, respondent, arguments.now(), why)])
    click.echo(f"The count of {question} for {municipality} {'is contested' if why else 'is contested no more'}.")
