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

    def __reduce__(self) -> tuple[type["CaseloadError"], tuple[tuple[str, ...]]]:
        """So that it arrives from another process as it was."""
        return type(self), (self.problems,)


class RequestError(InBeeldError):
    """An option that cannot be followed: an unknown figure, variable, date or format."""


class DefectError(InBeeldError):
    """A bug, told."""

    exit_code = 70  # EX_SOFTWARE of sysexits.h


def defect(bug: BaseException) -> DefectError:
    """Where it went wrong, but not with what: the text of an exception can hold a value."""
    place = bug.__traceback__
    while place and place.tb_next:
        place = place.tb_next
    where = f"{place.tb_frame.f_globals.get('__name__')}, line {place.tb_lineno}" if place else "an unknown place"
    return DefectError(
        f"a bug in InBeeld ({type(bug).__name__} in {where}). Nothing was changed. Please report this line. "
        "On test data, INBEELD_DEBUG=1 shows more."
    )
