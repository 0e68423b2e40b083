"""What goes wrong is told with the place and the kind of error, never with its text.

A database says in its errors which row it refused, and that row is about a person. The address of a personal link to
the survey is a secret: whoever reads it can answer.
"""

import logging
import re
import traceback
from types import TracebackType


class WithoutTexts(logging.Formatter):
    """The lines of code through which the error came, and what kind of error it was."""

    def format(self, record: logging.LogRecord) -> str:
        return re.sub(r"/survey/open/[^/\s]+", "/survey/open/...", super().format(record))

    def formatException(  # noqa: N802, the name is that of the library
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None],
    ) -> str:
        kind, error, place = ei
        cause = error.__cause__ or error.__context__ if error else None
        before = [self.formatException((type(cause), cause, cause.__traceback__))] if cause else []
        return "\n".join([*before, "".join(traceback.format_tb(place)) + (kind.__qualname__ if kind else "")])
