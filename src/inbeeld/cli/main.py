"""The commands together, and what a user sees when something goes wrong."""

import logging
import os
import sys
from typing import Any

import click
import polars as pl

from inbeeld.cli.ahead import ahead
from inbeeld.cli.caseloads import caseloads
from inbeeld.cli.check import check
from inbeeld.cli.combine import combine
from inbeeld.cli.compare import compare
from inbeeld.cli.count import count
from inbeeld.cli.demo import demo
from inbeeld.cli.describe import describe
from inbeeld.cli.divide import divide
from inbeeld.cli.explain import explain
from inbeeld.cli.follow import follow
from inbeeld.cli.learn import learn
from inbeeld.cli.match import match
from inbeeld.cli.measure import measure
from inbeeld.cli.occupations import occupations
from inbeeld.cli.partition import partition
from inbeeld.cli.paths import paths
from inbeeld.cli.practice import practice
from inbeeld.cli.report import report
from inbeeld.cli.rule import rule
from inbeeld.cli.survey import survey
from inbeeld.cli.vum import vum
from inbeeld.facts.errors import InBeeldError, defect


class Commands(click.Group):
    """Users get a sentence and an exit code, never a traceback: it might hold a row of a person."""

    def main(self, *arguments: Any, **options: Any) -> Any:
        try:
            return super().main(*arguments, **options)
        except InBeeldError as wrong:
            click.echo(f"inbeeld: {wrong}", err=True)
            sys.exit(wrong.exit_code)
        except OSError as wrong:
            click.echo(f"inbeeld: {wrong.filename or 'file'}: {wrong.strerror or wrong}", err=True)
            sys.exit(InBeeldError.exit_code)
        except (Exception, pl.exceptions.PanicException) as bug:  # a panic of Polars is no Exception
            if "INBEELD_DEBUG" in os.environ:
                raise
            told = defect(bug)
            click.echo(f"inbeeld: {told}", err=True)
            sys.exit(told.exit_code)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="inbeeld")
def main() -> None:
    """Counts how a municipality's statushouders fare, from its own records.

    A caseload is a directory with CSV or Parquet tables; docs/caseload-format.md describes them.
    """
    logging.basicConfig(format="inbeeld: %(message)s", level=logging.WARNING)


COMMANDS = (
    check,
    measure,
    follow,
    paths,
    practice,
    ahead,
    compare,
    learn,
    report,
    count,
    combine,
    partition,
    caseloads,
    match,
    explain,
    describe,
    divide,
    rule,
    survey,
    occupations,
    vum,
    demo,
)
for command in COMMANDS:
    main.add_command(command)
