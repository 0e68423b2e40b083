"""What users are told. An `InBeeldError` is shown as a sentence with its exit code; any other exception is a bug."""

from collections.abc import Iterable


class InBeeldError(Exception):
    """Something the user can mend. The text never contains a row of a person."""

    exit_code = 2


class CaseloadError(InBeeldError):
    """A file that cannot be read as a table; all problems of a package are told together."""

    exit_code = 3

    def __init__(self, problems: Iterable[str]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(self.problems))


class RequestError(InBeeldError):
    """An option that cannot be followed: an unknown figure, variable, date or format."""
