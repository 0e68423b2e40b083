"""`inbeeld survey questionnaire`: the questions that come with InBeeld, to be adapted."""

from pathlib import Path

import click

from inbeeld.survey.questionnaire import write_monitor


@click.command()
@click.option(
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    required=True,
    help="A new folder, for inbeeld survey new --questionnaire DIR.",
)
def questionnaire(output: Path) -> None:
    """Write the questionnaire that comes with InBeeld, a file for each chapter.

    Who changes a wording raises the version of the question: then it is not compared with the year before.
    """
    chapters = write_monitor(output)
    click.echo(f"Wrote {chapters} chapters to {output}.")
