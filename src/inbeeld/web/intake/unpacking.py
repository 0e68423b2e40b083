"""From what was uploaded, files or one zip of them, to a package in a folder.

Of a name only the table that it says is used, so no file lands outside the folder; and a zip is measured while it is
unpacked, because its own list of sizes may lie.
"""

import zipfile
from collections.abc import Iterable
from pathlib import Path, PurePosixPath
from typing import IO, Any

from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _

from inbeeld.facts.errors import CaseloadError
from inbeeld.facts.record_types import TABLE_NAMES

SUFFIXES = (".csv", ".parquet")
MOST_BYTES = 1 << 30
MOST_FILES = 200
PIECE = 1 << 20


def unpack(uploads: Iterable["UploadedFile[Any]"], into: Path) -> tuple[str, ...]:
    """Raises CaseloadError where it cannot be a package. Tells the names of files that are no tables."""
    room, aside = _Room(into), []
    for upload in uploads:
        if str(upload.name).lower().endswith(".zip"):
            aside += _unzip(upload, room)
        elif not room.put(str(upload.name), upload):
            aside.append(str(upload.name))
    return tuple(name[:80] for name in aside[:20] if not name.endswith("datapackage.json"))


def _unzip(upload: "UploadedFile[Any]", room: "_Room") -> list[str]:
    try:
        with zipfile.ZipFile(upload) as zipped:
            entries = [entry for entry in zipped.infolist() if not entry.is_dir()]
            if len(entries) > MOST_FILES:
                raise CaseloadError([_("This zip file holds too many files to be a caseload.")])
            return [entry.filename for entry in entries if not _put(zipped, entry, room)]
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError):
        told = _("This zip file cannot be opened. It may be cut off, or locked with a password. Make it anew.")
        raise CaseloadError([told]) from None


def _put(zipped: zipfile.ZipFile, entry: zipfile.ZipInfo, room: "_Room") -> bool:
    if table_of(entry.filename) is None:
        return False
    with zipped.open(entry) as opened:
        return room.put(entry.filename, opened)


def table_of(name: str) -> str | None:
    """The file name under which it is kept, such as spells.csv; None for a file that is no table."""
    path = PurePosixPath(name.replace("\\", "/").lower())
    return path.name if path.stem in TABLE_NAMES and path.suffix in SUFFIXES else None


class _Room:
    """The folder, with what may still come in."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.left = folder, MOST_BYTES

    def put(self, name: str, content: IO[bytes] | Any) -> bool:
        table = table_of(name)
        if table is None:
            return False
        path = self.folder / table
        if path.exists():
            told = _("There are two files for %(name)s. Upload the caseload of one municipality at a time.")
            raise CaseloadError([told % {"name": table}])
        with path.open("xb") as file:
            while piece := content.read(PIECE):
                self.left -= len(piece)
                if self.left < 0:
                    raise CaseloadError([_("This is more than one gigabyte. Upload Parquet, which is smaller.")])
                file.write(piece)
        return True
