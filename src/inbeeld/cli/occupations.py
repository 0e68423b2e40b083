"""`inbeeld occupations`: from plain words to an occupation, and loading the full ESCO."""

from pathlib import Path

import click
from rich.console import Console
from rich.table import Table

from inbeeld.cli import options
from inbeeld.facts.occupations import search as found
from inbeeld.facts.occupations.esco import read_esco
from inbeeld.facts.occupations.place import keep
from inbeeld.facts.occupations.plain_words import with_plain_words

HEADINGS = {"nl": ("beroep", "ook", "ISCO-08", "code"), "en": ("occupation", "also", "ISCO-08", "code")}
NONE = {
    "nl": "Geen beroep gevonden. Probeer een ander woord voor hetzelfde werk.",
    "en": "No occupation found. Try another word for the same work.",
}
ALSO_SHOWN = 4


@click.group()
def occupations() -> None:
    """Search occupations in plain words, or load the full ESCO."""


@occupations.command()
@click.argument("words", nargs=-1, required=True)
@click.option("--most", type=click.IntRange(1), default=10, show_default=True, help="How many at most.")
@options.language
def search(words: tuple[str, ...], most: int, language: str) -> None:
    """Find the occupations that WORDS may mean, the likeliest first.

    Words may be Dutch or English, and need not be spelt well.
    """
    listed = found(" ".join(words), language, most)
    if not listed:
        click.echo(NONE[language])
        return
    *short, code = HEADINGS[language]
    table = Table(*short)
    table.add_column(code, overflow="fold")
    for one in listed:
        also = ", ".join(one.alternatives[language][:ALSO_SHOWN])
        table.add_row(one.labels[language], also, one.isco, one.code)
    Console().print(table)


@occupations.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...", type=click.Path(path_type=Path, dir_okay=False))
def load(files: tuple[Path, ...]) -> None:
    """Load the full ESCO, from the CSV files of its portal (occupations_nl.csv and occupations_en.csv, version 1.2).

    It takes the place of the list that stands, on the pages too. The environment variable INBEELD_OCCUPATIONS says in
    which file it is kept; remove that file to have the built-in list back.
    """
    listed = read_esco(files)
    click.echo(f"{len(listed):,} occupations of ESCO stand from now on, in {keep(with_plain_words(listed))}.")
