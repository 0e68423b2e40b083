"""Options that several commands share."""

from collections.abc import Callable, Collection
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from inbeeld.cli.terminal import TABLE
from inbeeld.disclosure import DEFAULT, LOWEST
from inbeeld.timeline.spread import Cluster, connected

Decorator = Callable[[Callable[..., None]], Callable[..., None]]


def _as_date(_: click.Context, __: click.Parameter, value: datetime | None) -> date | None:
    return value.date() if value else None


def day(name: str, required: bool, text: str) -> Decorator:
    kind = click.DateTime(formats=["%Y-%m-%d"])
    return click.option(name, type=kind, required=required, callback=_as_date, metavar="DATE", help=text)


def as_names(_: click.Context, __: click.Parameter, value: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in value.split(",") if name.strip())


def several(name: str, default: str, known: Collection[str], text: str) -> Decorator:
    """Names that are known, with commas between them."""

    def told(context: click.Context, parameter: click.Parameter, value: str) -> tuple[str, ...]:
        names = as_names(context, parameter, value)
        if unknown := [one for one in names if one not in known]:
            raise click.BadParameter(f"'{unknown[0]}' is none of {', '.join(known)}.")
        return names

    return click.option(name, default=default, show_default=True, callback=told, metavar="NAMES", help=text)


on = day("--on", True, "The day to count, such as 2018-01-01.")
on_or_that_of_the_file = day("--on", False, "The day to count, such as 2018-01-01; of count files it is known.")
known_on = day("--known-on", False, "Use only what was recorded by this day.")
by: Decorator = click.option(
    "--by",
    default="",
    callback=as_names,
    metavar="VARIABLES",
    help="Split by variables, separated by commas and crossed, such as sex,arrival_route; every margin is given too.",
)
groups: Decorator = click.option(
    "--by",
    default="",
    callback=as_names,
    metavar="COLUMNS",
    help="Tell who is reached by these columns of the people, separated by commas, such as sex,arrival_route.",
)
adjust: Decorator = click.option(
    "--adjust",
    default="age,sex,education_level,arrival_route,months_since_settlement",
    show_default=True,
    callback=as_names,
    metavar="VARIABLES",
    help="What is accounted for of the people who live there.",
)
threshold: Decorator = click.option(
    "--threshold",
    default=DEFAULT,
    show_default=True,
    help=f"Hide counts from 1 up to this one, and what gives them away. At least {LOWEST}.",
)
language: Decorator = click.option(
    "--language",
    type=click.Choice(["nl", "en"]),
    default="nl",
    show_default=True,
    help="Of all that is told in words; JSON and CSV are the same in both.",
)
caseloads: Decorator = click.argument(
    "directories", nargs=-1, required=True, metavar="DIR...", type=click.Path(path_type=Path)
)


def file_to_read(name: str, text: str) -> Decorator:
    kind = click.Path(path_type=Path, exists=True, dir_okay=False)
    return click.option(name, type=kind, metavar="FILE", help=text)


areas = file_to_read(
    "--areas",
    "GeoJSON with the boundaries of municipalities and their codes: the map has areas instead of circles.",
)
sources: Decorator = click.argument(
    "paths", nargs=-1, required=True, metavar="DIR|COUNTS...", type=click.Path(path_type=Path)
)


def _connected(context: click.Context, _: click.Parameter, address: str | None) -> Cluster | None:
    return context.with_resource(connected(address)) if address else None


cluster: Decorator = click.option(
    "--cluster",
    callback=_connected,
    metavar="ADDRESS",
    help="Count on the workers of the Dask cluster with this scheduler, such as tcp://192.0.2.1:8786.",
)


def output(text: str, **more: Any) -> Decorator:
    return click.option(
        "--output", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE", help=text, **more
    )


def form(*formats: str) -> Decorator:
    """A table for the terminal, or one of these."""
    choice = click.Choice([TABLE, *formats])
    return click.option("--format", "form", type=choice, default=TABLE, show_default=True)
