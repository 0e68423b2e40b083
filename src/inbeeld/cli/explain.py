"""`inbeeld explain`: what a figure means."""

import click

from inbeeld.cli import options
from inbeeld.figures.definition import definition, definitions
from inbeeld.figures.explanation import explanation


@click.command()
@click.argument("figure", required=False)
@options.language
def explain(figure: str | None, language: str) -> None:
    """Say what FIGURE means: what is counted, of whom, why it matters, and with what it may be compared.

    Without FIGURE: the list of all figures.
    """
    if figure:
        click.echo(explanation(definition(figure), language))
        return
    for one in definitions():
        click.echo(f"{one.id:<28} {one.words[language].title}")
