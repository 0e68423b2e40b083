"""Where the loaded list of an installation is kept: one file, which the command line and the pages both find."""

import os
from pathlib import Path

VARIABLE = "INBEELD_OCCUPATIONS"


def loaded_list() -> Path:
    """The file that the environment variable names; or else one in the user's own data directory.

    That directory is the one of the XDG Base Directory Specification, and on Windows `%LOCALAPPDATA%`.
    """
    if named := os.environ.get(VARIABLE):
        return Path(named)
    own = os.environ.get("XDG_DATA_HOME") or os.environ.get("LOCALAPPDATA")
    return (Path(own) if own else Path.home() / ".local" / "share") / "inbeeld" / "occupations.csv"
