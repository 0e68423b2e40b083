"""Why a file is refused."""

from collections.abc import Iterable
from itertools import islice

SHOWN = 5
ANEW = "Make it anew with inbeeld count."
SAME_VERSION = "Use the same version for all."


class UnfitError(Exception):
    """The text is the second half of a sentence that begins with the name of the file."""


def shown(strange: Iterable[str]) -> str:
    """The first few, shortened: a sentence, not a file."""
    return ", ".join(f"'{one[:60]}'" for one in islice(sorted(strange), SHOWN))
