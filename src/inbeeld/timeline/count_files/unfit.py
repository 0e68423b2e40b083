"""Why a file is refused."""


class UnfitError(Exception):
    """The text is the second half of a sentence that begins with the name of the file."""
