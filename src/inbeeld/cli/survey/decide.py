"""`inbeeld survey decide`: which of two different answers stands."""

from pathlib import Path

import click

from inbeeld.cli.survey import arguments
from inbeeld.survey.answers import Decision
from inbeeld.survey.wave import add_decisions


@click.command()
@arguments.wave
@click.argument("municipality")
@click.argument("question")
@click.argument("respondent")
@click.option("--by", required=True, metavar="NAME", help="Who decides.")
@click.option("--why", required=True, metavar="TEXT", help="Why this answer, in a sentence.")
def decide(folder: Path, municipality: str, question: str, respondent: str, by: str, why: str) -> None:
    """Let the answer of one respondent stand. It is kept in decisions.csv, with who decided and why.

    Whoever answers anew after this can be in dispute again.
    """
    add_decisions(folder, [Decision(municipality, question, respondent, by, arguments.now(), why)])
    click.echo(f"The answer of {respondent} to {question} stands for {municipality}.")
