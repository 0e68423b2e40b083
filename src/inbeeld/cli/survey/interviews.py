"""`inbeeld survey interviews`: what was said, by theme and by the question whose figures it explains."""

from pathlib import Path

import click
from rich.console import Console

from inbeeld.cli import options
from inbeeld.facts.errors import RequestError
from inbeeld.facts.whole_file import write_whole
from inbeeld.report.interviews import print_passages, print_themes
from inbeeld.survey.interviews import Interviews, read_interviews, to_csv
from inbeeld.survey.questionnaire.question import Language
from inbeeld.survey.wave import read_wave


@click.command()
@click.argument("folder", metavar="WAVE", type=click.Path(path_type=Path, file_okay=False))
@click.option("--theme", metavar="ID", help="Only passages about this theme of the code book.")
@click.option("--question", metavar="ID", help="Only passages that explain the figures of this question.")
@options.output("Write the passages to a CSV file: only those that may be quoted, without place or person.")
@options.language
def interviews(
    folder: Path, theme: str | None, question: str | None, output: Path | None, language: Language
) -> None:
    """Find passages of interviews again, by theme and by question.

    Without --theme or --question: how many there are about each theme. docs/how-to/interviews.md says how
    interviews are written down.
    """
    questions, found = read_wave(folder).questionnaire.questions, read_interviews(folder)
    _ensure_one_of("theme", theme, [one.id for one in found.themes])
    _ensure_one_of("question", question, list(questions))
    for remark in found.remarks:
        click.echo(f"inbeeld: {remark.told(language)}", err=True)
    if output:
        _export(found, question, theme, output)
    elif theme or question:
        print_passages(found, Console(), language, question, theme)
    else:
        print_themes(found, Console(), language)


def _ensure_one_of(what: str, name: str | None, known: list[str]) -> None:
    if name is not None and name not in known:
        raise RequestError(f"there is no {what} '{name}' in this wave; there are {', '.join(known)}")


def _export(found: Interviews, question: str | None, theme: str | None, output: Path) -> None:
    write_whole(output, to_csv(found, question, theme))
    click.echo(f"Wrote {len(found.quotable(question, theme))} passages that may be quoted to {output}.")
