"""`inbeeld survey`: a wave of the yearly survey, from its questionnaire to its figures."""

import click

from inbeeld.cli.survey.contest import contest
from inbeeld.cli.survey.count import count
from inbeeld.cli.survey.decide import decide
from inbeeld.cli.survey.demo import demo
from inbeeld.cli.survey.disputes import disputes
from inbeeld.cli.survey.estimate import estimate
from inbeeld.cli.survey.export import export
from inbeeld.cli.survey.interviews import interviews
from inbeeld.cli.survey.new import new
from inbeeld.cli.survey.questionnaire import questionnaire
from inbeeld.cli.survey.receive import receive
from inbeeld.cli.survey.remind import remind
from inbeeld.cli.survey.report import report
from inbeeld.cli.survey.response import response


@click.group()
def survey() -> None:
    """Run a wave of the survey, estimate from it, and report.

    A wave is a folder; docs/how-to/run-a-survey.md describes what is in it.
    """


COMMANDS = (
    questionnaire,
    new,
    remind,
    count,
    contest,
    receive,
    response,
    disputes,
    decide,
    interviews,
    estimate,
    report,
    export,
    demo,
)
for command in COMMANDS:
    survey.add_command(command)
