"""`inbeeld survey`: a wave of the yearly survey, from its questionnaire to its figures."""

import click

from inbeeld.cli.survey.estimate import estimate
from inbeeld.cli.survey.new import new
from inbeeld.cli.survey.report import report


@click.group()
def survey() -> None:
    """Run a wave of the survey, estimate from it, and report.

    A wave is a folder; docs/how-to/run-a-survey.md describes what is in it.
    """


for command in (new, estimate, report):
    survey.add_command(command)
