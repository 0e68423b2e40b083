"""What the commands of a survey have in common: their wave, and what moment it is."""

from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import click

from inbeeld.cli.options import Decorator

NETHERLANDS = ZoneInfo("Europe/Amsterdam")

wave: Decorator = click.argument(
    "folder", metavar="WAVE", type=click.Path(path_type=Path, file_okay=False, exists=True)
)


def now() -> datetime:
    """By the clock on the wall in the Netherlands (docs/decisions/0008)."""
    return datetime.now(NETHERLANDS).replace(tzinfo=None)


def moment(day: date | None) -> datetime:
    """Now, or at this time of another day."""
    return datetime.combine(day, now().time()) if day else now()
