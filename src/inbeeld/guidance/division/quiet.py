"""HiGHS sometimes prints from C, whatever it is told, which would stand in the middle of an answer."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

ONE_AT_A_TIME = Lock()
"""Two at once would give each other's nowhere back as the output."""


@contextmanager
def quiet() -> Iterator[None]:
    """Nothing is printed meanwhile."""
    with ONE_AT_A_TIME:
        sys.stdout.flush()
        kept, nowhere = os.dup(1), os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 1)
        try:
            yield
        finally:
            os.dup2(kept, 1)
            os.close(kept)
            os.close(nowhere)
