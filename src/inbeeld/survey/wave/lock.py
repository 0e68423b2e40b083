"""One at a time: whoever adds to a wave reads it, checks, and writes, while others wait."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from inbeeld.survey.errors import SurveyError

PATIENCE = 60
"""Seconds. Adding takes less than one."""


@contextmanager
def alone_in(folder: Path) -> Iterator[None]:
    """Raises SurveyError where there is no folder, and where somebody else keeps on adding."""
    if not folder.is_dir():
        raise SurveyError(f"{folder} holds no wave: there is no such folder. Make one with inbeeld survey new.")
    try:
        with FileLock(folder / ".lock", timeout=PATIENCE):
            yield
    except Timeout:
        raise SurveyError(f"Somebody else has been adding to {folder} for a minute. Try again later.") from None
