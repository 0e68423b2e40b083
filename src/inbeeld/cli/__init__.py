"""The command line. It reads arguments, calls a room and prints; nothing is decided here."""

from inbeeld.cli.main import main

__all__ = ["main"]
