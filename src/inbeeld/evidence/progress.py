"""Learning takes a while: whoever waits is told how far it is."""

from collections.abc import Callable

Progress = Callable[[int, int], None]
"""Told how many of how many steps are done."""


def unseen(_done: int, _steps: int) -> None:
    """Progress that nobody looks at."""
