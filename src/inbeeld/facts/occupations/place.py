"""Where the loaded list of an installation is kept: one file, which the command line and the pages both find."""

import os
from collections.abc import Iterable
from pathlib import Path

from inbeeld.facts.occupations.occupation import Occupation, written
from inbeeld.facts.whole_file import write_whole

VARIABLE = "INBEELD_OCCUPATIONS"
READABLE = 0o644  # by all: an administrator loads it, another user serves the pages, and nothing in it is secret


def loaded_list() -> Path:
    """The file that the environment variable names; or else one in the user's own data directory.

    That directory is the one of the XDG Base Directory Specification, and on Windows `%LOCALAPPDATA%`.
    """
    if named := os.environ.get(VARIABLE):
        return Path(named)
    own = os.environ.get("XDG_DATA_HOME") or os.environ.get("LOCALAPPDATA")
    data = Path(own) if own else Path(os.environ.get("HOME", ".")) / ".local" / "share"
    return data / "inbeeld" / "occupations.csv"


def keep(listed: Iterable[Occupation]) -> Path:
    """From now on this is the list that stands; gives the file in which it is."""
    path = loaded_list()
    write_whole(path, written(listed))
    path.chmod(READABLE)
    return path
