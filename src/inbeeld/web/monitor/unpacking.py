"""From an uploaded zip file to the folder of a wave.

Only files that a wave has are taken out, under the names that they have there, so nothing lands outside the folder;
and a zip is measured while it is unpacked, because its own list of sizes may lie.
"""

import zipfile
from pathlib import Path, PurePosixPath
from typing import IO, Any

from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _

from inbeeld.survey.errors import SurveyError
from inbeeld.survey.wave.rows import AnswerRow, ContestRow, CountRow, DecisionRow, FrameRow, RespondentRow

PLAN = "wave.toml"
TABLES = {f"{row.table}.csv" for row in (FrameRow, RespondentRow, AnswerRow, DecisionRow, CountRow, ContestRow)}
MOST_FILES = 1_000
MOST_BYTES = 200 << 20
PIECE = 1 << 20


def unpack(upload: "UploadedFile[Any]", into: Path) -> None:
    """Raises SurveyError where it cannot be the folder of a wave."""
    try:
        with zipfile.ZipFile(upload) as zipped:
            _unpack(zipped, into)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError):
        told = _("This zip file cannot be opened. It may be cut off, or locked with a password. Make it anew.")
        raise SurveyError(told) from None


def _unpack(zipped: zipfile.ZipFile, into: Path) -> None:
    entries = [entry for entry in zipped.infolist() if not entry.is_dir()]
    plans = [path for entry in entries if (path := _path(entry)).name == PLAN]
    if len(entries) > MOST_FILES:
        raise SurveyError(_("This zip file holds too many files to be a wave."))
    if len(plans) != 1:
        raise SurveyError(_("The zip file must hold the folder of one wave, with its wave.toml."))
    left = MOST_BYTES
    for entry in entries:
        if (name := _name(_path(entry), plans[0].parent)) is not None:
            with zipped.open(entry) as opened:
                left = _write(opened, into / name, left)


def _path(entry: zipfile.ZipInfo) -> PurePosixPath:
    return PurePosixPath(entry.filename.replace("\\", "/"))


def _name(path: PurePosixPath, folder: PurePosixPath) -> str | None:
    """The place in the folder of a wave; None for a file that it does not have."""
    if path.parent == folder and path.name in {PLAN, *TABLES}:
        return path.name
    if path.parent == folder / "questionnaire" and path.suffix == ".toml":
        return f"questionnaire/{path.name}"
    return None


def _write(content: IO[bytes], path: Path, left: int) -> int:
    """How many bytes may still come."""
    path.parent.mkdir(exist_ok=True)
    if path.exists():
        raise SurveyError(_("The zip file holds %(name)s twice.") % {"name": path.name})
    with path.open("xb") as file:
        while piece := content.read(PIECE):
            left -= len(piece)
            if left < 0:
                raise SurveyError(_("This is more than 200 megabytes: too much to be a wave."))
            file.write(piece)
    return left
