"""The seal of a count file: a hash over all its bytes. A byte that changed on the way, or was cut off, breaks it.

The seal stands in the file itself, as "sha256:" and 64 hexadecimal digits, and is taken with zeros in the place of
the digits. It tells of accidents and of edits; it is no signature, so it does not tell who made the file.
"""

from hashlib import sha256

MARK = b"sha256:"
DIGITS = 64
BLANK = MARK + b"0" * DIGITS


def sealed(content: bytes) -> bytes:
    """With the seal in the last place where BLANK stands."""
    return _with_digits(content, content.rindex(BLANK), sha256(content).hexdigest().encode())


def is_sealed(content: bytes) -> bool:
    return MARK in content


def seal_holds(content: bytes) -> bool:
    place = content.rindex(MARK)
    blank = _with_digits(content, place, b"0" * DIGITS)
    return content == _with_digits(content, place, sha256(blank).hexdigest().encode())


def _with_digits(content: bytes, place: int, digits: bytes) -> bytes:
    start = place + len(MARK)
    return content[:start] + digits + content[start + DIGITS :]
