"""Count files on disk. What is read is what was written, or it is refused with a sentence."""

from collections.abc import Iterable
from io import BytesIO
from pathlib import Path

import polars as pl

from inbeeld.facts.errors import CaseloadError
from inbeeld.facts.whole_file import write_whole
from inbeeld.timeline.count_files.content import CountFile
from inbeeld.timeline.count_files.header import NOTE, header, read_header
from inbeeld.timeline.count_files.seal import BLANK, is_sealed, seal_holds, sealed
from inbeeld.timeline.count_files.soundness import ensure_sound
from inbeeld.timeline.count_files.table import file_of, table_of
from inbeeld.timeline.count_files.unfit import UnfitError
from inbeeld.timeline.rules import Rule

MAGIC = b"PAR1"
HEADER = "inbeeld"
BROKEN = (pl.exceptions.PolarsError, pl.exceptions.PanicException, KeyError)


def write_count_file(file: CountFile, path: Path) -> None:
    """Whole or not at all."""
    content = BytesIO()
    metadata = {"note": NOTE, HEADER: header(file), "seal": BLANK.decode()}
    table_of(file).write_parquet(content, metadata=metadata)
    write_whole(path, sealed(content.getvalue()))


def read_count_files(paths: Iterable[Path], known: Iterable[Rule]) -> tuple[CountFile, ...]:
    """Counts of no other rules than the `known` ones. Raises CaseloadError with what is wrong with each file."""
    rules = tuple(known)
    files: list[CountFile] = []
    problems: list[str] = []
    for path in paths:
        try:
            files.append(_read(path, rules))
        except UnfitError as wrong:
            problems.append(f"{path} {wrong}")
    if problems:
        raise CaseloadError(problems)
    return tuple(files)


def _read(path: Path, known: tuple[Rule, ...]) -> CountFile:
    content = _read_bytes(path)
    _ensure_unchanged(content)
    file = _decoded(content)
    ensure_sound(file, known)
    return file


def _read_bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as wrong:
        raise UnfitError(f"cannot be read: {wrong.strerror}.") from None


def _ensure_unchanged(content: bytes) -> None:
    """Before anything is decoded, because a Parquet reader may not survive what stands in a damaged file."""
    if not content.startswith(MAGIC):
        raise UnfitError("is not a count file; inbeeld count writes one.")
    if not content.endswith(MAGIC):
        raise UnfitError("was cut off. Write it or fetch it anew.")
    if not is_sealed(content):
        raise UnfitError("is not a count file; inbeeld count writes one.")
    if not seal_holds(content):
        raise UnfitError("was changed since it was written: its seal does not hold. Write it or fetch it anew.")


def _decoded(content: bytes) -> CountFile:
    try:
        table = pl.read_parquet(BytesIO(content))
        return file_of(read_header(pl.read_parquet_metadata(BytesIO(content))[HEADER]), table)
    except BROKEN:
        raise UnfitError("is not a count file; inbeeld count writes one.") from None
